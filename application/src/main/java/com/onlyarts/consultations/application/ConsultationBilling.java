package com.onlyarts.consultations.application;

import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Bill.Share;
import com.onlyarts.payments.api.Charges;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.api.RefundRequests;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What consultations have to do with money: one bill each, without tax, the platform's fee taken
 * off the price.
 */
public final class ConsultationBilling {
  static final String SUBJECT_KIND = "consultation";
  private static final Duration RIPENS_IN = Duration.ofDays(7); // R38

  private final Charges charges;
  private final RefundRequests refunds;
  private final BookingTerms terms;

  public ConsultationBilling(Charges charges, RefundRequests refunds, BookingTerms terms) {
    this.charges = charges;
    this.refunds = refunds;
    this.terms = terms;
  }

  /** Writes the bill in the transaction of the booking; what costs nothing has none (R60). */
  Optional<PaymentId> bill(
      ConsultationId consultation, PersonId client, PersonId artist, Money price) {
    if (price.isZero()) {
      return Optional.empty();
    }
    Share share = Share.untaxed(consultation.value(), artist, price, terms.feeOf(price), RIPENS_IN);
    PaymentSubject subject = new PaymentSubject(SUBJECT_KIND, consultation.value());
    return Optional.of(charges.open(Bill.ofOne(subject, client, "Consultation", share)));
  }

  /** Asks for the money, outside any transaction. */
  RequestedPayment ask(PaymentId payment) {
    return charges.request(payment);
  }

  /** As {@link #ask}; empty while the provider is away, for the client may ask again. */
  Optional<RequestedPayment> tryToAsk(PaymentId payment) {
    try {
      return Optional.of(charges.request(payment));
    } catch (Rejected rejected) {
      if (rejected.rejection() instanceof ServiceUnavailable) {
        return Optional.empty();
      }
      throw rejected;
    }
  }

  /**
   * Calls off what is still to be paid, outside any transaction; what is paid nevertheless goes
   * back when it comes.
   */
  void callOff(Consultation consultation) {
    consultation.booking().payment().ifPresent(charges::cancel);
  }

  /**
   * Settles what was paid for a consultation that is closed now, in the transaction that closes it:
   * the client has it back, or the artist earns it, from its end on even where it was closed before
   * (R38, R110).
   *
   * @return the refund to carry out
   */
  Optional<RefundId> settle(Consultation consultation, Instant now) {
    Optional<PaymentId> paid =
        consultation.booking().payment().filter(_ -> consultation.paidAt().isPresent());
    if (consultation.isRefundDue()) {
      return paid.flatMap(
          payment -> refunds.decide(payment, RefundScope.rest(), "Consultation cancelled"));
    }
    Instant end = consultation.appointment().end();
    Instant earned = now.isAfter(end) ? now : end;
    paid.ifPresent(
        payment -> charges.delivered(payment, List.of(consultation.id().value()), earned));
    return Optional.empty();
  }

  /** Asks the provider for the refund, outside any transaction. */
  void carryOut(RefundId refund) {
    refunds.carryOut(refund);
  }
}
