package com.onlyarts.consultations.application;

import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationState.Cancelled;
import com.onlyarts.consultations.domain.ConsultationState.Completed;
import com.onlyarts.consultations.domain.ConsultationState.NoShow;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.UUID;

/**
 * Payments tells what has become of the money for a consultation, in its own transaction. Telling
 * the same twice changes nothing.
 */
public final class SettlingConsultations implements PaymentListener {
  private final Consultations consultations;
  private final ConsultationBilling billing;

  public SettlingConsultations(Consultations consultations, ConsultationBilling billing) {
    this.consultations = consultations;
    this.billing = billing;
  }

  @Override
  public String subjectKind() {
    return ConsultationBilling.SUBJECT_KIND;
  }

  @Override
  public Acceptance paid(UUID subject, PaymentId payment, Instant at) {
    return consultations
        .lock(new ConsultationId(subject))
        .filter(it -> accept(it, at))
        .map(_ -> Acceptance.ACCEPTED)
        .orElse(Acceptance.REFUSED);
  }

  /**
   * What took place before it was paid is earned at once; what was called off meanwhile is not
   * wanted any more.
   */
  private boolean accept(Consultation consultation, Instant at) {
    if (consultation.paidAt().isPresent()) {
      return true;
    }
    if (!consultation.pay(at)) {
      return false;
    }
    consultations.save(consultation);
    switch (consultation.state()) {
      case Scheduled _, Cancelled _ -> {}
      case Completed _, NoShow _ -> billing.settle(consultation, at);
    }
    return true;
  }

  /** It goes on waiting: another attempt may follow until its time has passed. */
  @Override
  public void declined(UUID subject, PaymentId payment, String failureCode) {}

  /** What was given back shows in the payment itself; the consultation stands as it does. */
  @Override
  public void refunded(
      UUID subject, PaymentId payment, Money refunded, Money captured, Instant at) {}

  /** It shows in the payment itself too. */
  @Override
  public void refundReturned(
      UUID subject, PaymentId payment, Money refunded, Money captured, Instant at) {}
}
