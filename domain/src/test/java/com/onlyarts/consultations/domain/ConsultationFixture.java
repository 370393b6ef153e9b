package com.onlyarts.consultations.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * {@code aConsultation().priced("150.00").at("2026-03-06T15:00:00Z").book()}: a free hour five days
 * ahead unless told otherwise.
 */
public final class ConsultationFixture {
  public static final Currency USD = Currency.getInstance("USD");
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final URI MEETING_BASE = URI.create("https://meet.example");
  public static final BookingTerms TERMS =
      BookingTerms.usual(USD, new BigDecimal("10"), MEETING_BASE);

  private PersonId client = PersonId.next();
  private PersonId artist = PersonId.next();
  private Money price = Money.zero(USD);
  private Optional<PaymentId> payment = Optional.empty();
  private Instant start = Instant.parse("2026-03-06T15:00:00Z");
  private Minutes minutes = Minutes.AN_HOUR;
  private Instant bookedAt = NOON;
  private CancellationNotice notice = CancellationNotice.A_DAY;

  public static ConsultationFixture aConsultation() {
    return new ConsultationFixture();
  }

  public ConsultationFixture between(PersonId client, PersonId artist) {
    this.client = client;
    this.artist = artist;
    return this;
  }

  public ConsultationFixture priced(String amount, PaymentId payment) {
    this.price = Money.of(amount, USD);
    this.payment = Optional.of(payment);
    return this;
  }

  public ConsultationFixture priced(String amount) {
    return priced(amount, PaymentId.next());
  }

  public ConsultationFixture at(String start) {
    this.start = Instant.parse(start);
    return this;
  }

  public ConsultationFixture minutes(int count) {
    this.minutes = new Minutes(count);
    return this;
  }

  public ConsultationFixture bookedAt(Instant now) {
    this.bookedAt = now;
    return this;
  }

  public ConsultationFixture notice(int hours) {
    this.notice = new CancellationNotice(hours);
    return this;
  }

  public Consultation book() {
    Booking booking =
        new Booking(
            client, artist, price, payment, MeetingLink.below(MEETING_BASE), notice, bookedAt);
    return Consultation.book(
        ConsultationId.next(),
        booking,
        new Appointment(start, minutes),
        Optional.of(new ConsultationNotes("Want to discuss commission ideas")));
  }

  /** The same, as if kept and read again. */
  public static Consultation copyOf(Consultation it) {
    return Consultation.restore(
        it.id(),
        it.booking(),
        it.appointment(),
        it.notes(),
        it.paidAt(),
        it.state(),
        it.sequence());
  }
}
