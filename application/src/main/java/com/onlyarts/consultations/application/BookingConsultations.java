package com.onlyarts.consultations.application;

import com.onlyarts.consultations.api.ConsultationBooked;
import com.onlyarts.consultations.application.port.Consultations;
import com.onlyarts.consultations.domain.Booking;
import com.onlyarts.consultations.domain.BookingTerms;
import com.onlyarts.consultations.domain.CancellationNotice;
import com.onlyarts.consultations.domain.Consultation;
import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationNotFound;
import com.onlyarts.consultations.domain.ConsultationsRejection.NothingToPay;
import com.onlyarts.consultations.domain.ConsultationsRejection.TooManyUnpaidBookings;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.RequestedPayment;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A client books an artist's time, and pays for it (R60, R61). */
public final class BookingConsultations {
  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final BookingEligibility eligibility;
  private final ConsultationBilling billing;
  private final Consultations consultations;
  private final Outbox outbox;
  private final Clock clock;
  private final BookingTerms terms;

  public BookingConsultations(
      Repeatable repeatable,
      BookingEligibility eligibility,
      ConsultationBilling billing,
      Consultations consultations,
      Outbox outbox,
      Clock clock,
      BookingTerms terms) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.eligibility = eligibility;
    this.billing = billing;
    this.consultations = consultations;
    this.outbox = outbox;
    this.clock = clock;
    this.terms = terms;
  }

  /**
   * Books the time, then asks the provider for the money. If the provider is away the booking
   * stands, and {@link #pay} asks again.
   *
   * @throws Rejected if there is no such artist, if one has blocked the other, if the time is taken
   *     or outside the artist's hours, or {@link TooManyUnpaidBookings}
   */
  public BookedConsultation book(Caller client, BookingRequest wish) {
    Consultation booked = transactions.inTransaction(() -> writeDownOnce(client.person(), wish));
    return new BookedConsultation(
        booked.id(), booked.booking().payment().flatMap(billing::tryToAsk));
  }

  private Consultation writeDownOnce(PersonId client, BookingRequest wish) {
    return consultations
        .lock(steps.once("consultation", ConsultationId::new, () -> writeDown(client, wish)))
        .orElseThrow();
  }

  private ConsultationId writeDown(PersonId client, BookingRequest wish) {
    Money price =
        terms.price(
            eligibility.admit(client, wish.artist()).hourlyRate(), wish.appointment().minutes());
    Instant now = clock.instant();
    if (price.isPositive()
        && consultations.unpaid(client, wish.artist(), now) >= BookingTerms.MOST_UNPAID) {
      throw new Rejected(new TooManyUnpaidBookings(wish.artist()));
    }
    BookingTerms.requireAhead(wish.appointment().start(), now);
    CancellationNotice notice = eligibility.requireOpen(wish.artist(), wish.appointment());
    ConsultationId id = ConsultationId.next();
    Optional<PaymentId> payment = billing.bill(id, client, wish.artist(), price);
    Booking booking =
        new Booking(client, wish.artist(), price, payment, terms.meetingLink(), notice, now);
    Consultation consultation = Consultation.book(id, booking, wish.appointment(), wish.notes());
    consultations.add(consultation);
    outbox.publish(
        new ConsultationBooked(
            id,
            client,
            wish.artist(),
            wish.appointment().start(),
            wish.appointment().minutes().count(),
            price,
            now));
    return id;
  }

  /**
   * Asks the provider for the money, as often as one likes: it is one payment.
   *
   * @throws Rejected {@link ConsultationNotFound} for anybody but the client, {@link NothingToPay},
   *     or if the provider is away
   */
  public RequestedPayment pay(Caller client, ConsultationId id) {
    return billing.ask(transactions.inTransaction(() -> owed(client.person(), id)));
  }

  private PaymentId owed(PersonId client, ConsultationId id) {
    return consultations
        .lock(id)
        .filter(consultation -> consultation.booking().client().equals(client))
        .orElseThrow(() -> new Rejected(new ConsultationNotFound(id)))
        .owedPayment()
        .orElseThrow(() -> new Rejected(new NothingToPay(id)));
  }
}
