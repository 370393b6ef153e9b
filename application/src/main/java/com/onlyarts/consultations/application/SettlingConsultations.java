package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationPaid;
import com.onlyarts.consultations.api.ConsultationRefundOwed;
import com.onlyarts.consultations.api.ConsultationRefundReturned;
import com.onlyarts.consultations.api.ConsultationRefunded;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationState.Cancelled;
import com.onlyarts.consultations.domain.ConsultationState.Completed;
import com.onlyarts.consultations.domain.ConsultationState.NoShow;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Payments tells what has become of the money for a consultation, in its own transaction. Telling
 * the same twice changes nothing.
 */
public final class SettlingConsultations implements PaymentListener {
  private final Consultations consultations;
  private final ConsultationBilling billing;
  private final Outbox outbox;

  public SettlingConsultations(
      Consultations consultations, ConsultationBilling billing, Outbox outbox) {
    this.consultations = consultations;
    this.billing = billing;
    this.outbox = outbox;
  }

  @Override
  public String subjectKind() {
    return ConsultationBilling.SUBJECT_KIND;
  }

  @Override
  public void lock(UUID subject) {
    consultations.lock(new ConsultationId(subject));
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
      case Cancelled _ -> {}
      case Scheduled _ -> outbox.publish(paid(consultation, at));
      case Completed _, NoShow _ -> billing.settle(consultation, at);
    }
    return true;
  }

  private static ConsultationPaid paid(Consultation consultation, Instant at) {
    return new ConsultationPaid(
        consultation.id(),
        consultation.booking().client(),
        consultation.booking().artist(),
        consultation.appointment().start(),
        consultation.appointment().minutes().count(),
        consultation.booking().price(),
        at);
  }

  /** A part shows in the payment itself; when all is given back the time is free again (R37). */
  @Override
  public void refunded(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    if (inAll.isAll()) {
      consultations
          .lock(new ConsultationId(subject))
          .filter(consultation -> consultation.refund(at))
          .ifPresent(
              it -> {
                consultations.save(it);
                outbox.publish(
                    new ConsultationRefunded(
                        it.id(),
                        it.booking().client(),
                        it.booking().artist(),
                        it.appointment().start(),
                        at));
              });
    }
  }

  /** It takes place after all if its time is still free; if not, its money is owed again. */
  @Override
  public Set<UUID> refundReturned(UUID subject, PaymentId payment, GivenBack inAll, Instant at) {
    return consultations
        .lock(new ConsultationId(subject))
        .filter(Consultation::isRefundOwed)
        .filter(consultation -> !takesPlace(consultation, at))
        .map(consultation -> owed(consultation, inAll, at))
        .orElse(Set.of());
  }

  private Set<UUID> owed(Consultation consultation, GivenBack inAll, Instant at) {
    outbox.publish(
        new ConsultationRefundOwed(
            consultation.id(),
            consultation.booking().client(),
            consultation.booking().artist(),
            consultation.appointment().start(),
            at));
    return inAll.lines().keySet();
  }

  private boolean takesPlace(Consultation consultation, Instant at) {
    boolean free = consultation.refundReturned(at) && consultations.fits(consultation);
    if (free) {
      takeUpAgain(consultation, at);
    }
    return free;
  }

  private void takeUpAgain(Consultation consultation, Instant at) {
    consultations.save(consultation);
    outbox.publish(
        new ConsultationRefundReturned(
            consultation.id(),
            consultation.booking().client(),
            consultation.booking().artist(),
            consultation.appointment().start(),
            at));
  }
}
