package com.onlyarts.consultations.domain;

import com.onlyarts.consultations.domain.ConsultationState.Cancelled;
import com.onlyarts.consultations.domain.ConsultationState.Completed;
import com.onlyarts.consultations.domain.ConsultationState.NoShow;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistDecides;
import com.onlyarts.consultations.domain.ConsultationsRejection.CaseTooEarly;
import com.onlyarts.consultations.domain.ConsultationsRejection.CaseTooLate;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationBegun;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationClosed;
import com.onlyarts.consultations.domain.ConsultationsRejection.DurationFixed;
import com.onlyarts.consultations.domain.ConsultationsRejection.ReasonNotPossible;
import com.onlyarts.consultations.domain.ConsultationsRejection.StatusNotPossible;
import com.onlyarts.consultations.domain.ConsultationsRejection.TooEarlyForNoShow;
import com.onlyarts.consultations.domain.ConsultationsRejection.TooLateToMove;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An hour, or so, of an artist's time, from its booking until it took place or was called off.
 * Decides R60, R63 and R64.
 */
public final class Consultation {
  /** What a client can say went wrong, as cases call it. */
  private static final Set<String> CONTESTED = Set.of("artist_absent", "cut_short", "other");

  private final ConsultationId id;
  private final Booking booking;
  private Appointment appointment;
  private Optional<ConsultationNotes> notes;
  private Optional<Instant> paidAt;
  private ConsultationState state;
  private int sequence;

  private Consultation(
      ConsultationId id,
      Booking booking,
      Appointment appointment,
      Optional<ConsultationNotes> notes,
      Optional<Instant> paidAt,
      ConsultationState state,
      int sequence) {
    this.id = id;
    this.booking = booking;
    this.appointment = appointment;
    this.notes = notes;
    this.paidAt = paidAt;
    this.state = state;
    this.sequence = sequence;
  }

  /**
   * A new one, in the future and at most 365 days ahead (R60). What costs money must be paid within
   * 30 minutes, and before it begins.
   */
  public static Consultation book(
      ConsultationId id,
      Booking booking,
      Appointment appointment,
      Optional<ConsultationNotes> notes) {
    BookingTerms.requireAhead(appointment.start(), booking.at());
    Optional<Instant> payBy =
        booking
            .payment()
            .map(_ -> earlier(booking.at().plus(BookingTerms.PAY_WITHIN), appointment.start()));
    Scheduled scheduled =
        new Scheduled(payBy, Reminder.nextTime(appointment.start(), booking.at()), false);
    return new Consultation(id, booking, appointment, notes, Optional.empty(), scheduled, 0);
  }

  /** The consultation as it was kept. */
  public static Consultation restore(
      ConsultationId id,
      Booking booking,
      Appointment appointment,
      Optional<ConsultationNotes> notes,
      Optional<Instant> paidAt,
      ConsultationState state,
      int sequence) {
    return new Consultation(id, booking, appointment, notes, paidAt, state, sequence);
  }

  /**
   * The money is there; what took place already can still be paid.
   *
   * @return whether it is wanted; false for what was called off meanwhile
   */
  public boolean pay(Instant now) {
    return switch (state) {
      case Cancelled _ -> paidAt.isPresent();
      case Scheduled scheduled -> {
        sequence += scheduled.payBy().isPresent() ? 1 : 0; // calendars held it as tentative
        paidAt = paidAt.or(() -> Optional.of(now));
        state = new Scheduled(Optional.empty(), scheduled.remindAt(), scheduled.movedByArtist());
        yield true;
      }
      case Completed _, NoShow _ -> {
        paidAt = paidAt.or(() -> Optional.of(now));
        yield true;
      }
    };
  }

  /**
   * Puts it at another time, with reminders of its own (R64). The client may until the artist's
   * notice; the artist at any time, and then the client may leave at no cost.
   *
   * @return whether this is news
   * @throws Rejected {@link ConsultationClosed}, {@link DurationFixed} or {@link TooLateToMove}
   */
  public boolean move(PersonId by, Appointment to, Instant now) {
    if (!(state instanceof Scheduled scheduled)) {
      throw new Rejected(new ConsultationClosed(id, status()));
    }
    if (to.equals(appointment)) {
      return false;
    }
    if (!booking.isFree() && !to.minutes().equals(appointment.minutes())) {
      throw new Rejected(new DurationFixed(id));
    }
    if (!isArtist(by) && !isInGoodTime(now)) {
      throw new Rejected(new TooLateToMove(id, booking.notice()));
    }
    BookingTerms.requireAhead(to.start(), now);
    Optional<Instant> payBy = scheduled.payBy().map(time -> earlier(time, to.start()));
    state =
        new Scheduled(
            payBy, Reminder.nextTime(to.start(), now), scheduled.movedByArtist() || isArtist(by));
    appointment = to;
    sequence++;
    return true;
  }

  /**
   * The artist says how it went: that it took place also ahead of time, for the money counts from
   * its end (R110); that the client did not come from 10 minutes after the start (R111).
   *
   * @return whether this is news
   * @throws Rejected {@link ArtistDecides} for the client, {@link StatusNotPossible} if it was
   *     called off, or went otherwise, {@link TooEarlyForNoShow}
   */
  public boolean conclude(PersonId by, Outcome outcome, Instant now) {
    if (!isArtist(by)) {
      throw new Rejected(new ArtistDecides(id));
    }
    if (status() == outcome.status()) {
      return false;
    }
    requireScheduled(outcome.status());
    if (outcome == Outcome.NO_SHOW && now.isBefore(appointment.start().plus(BookingTerms.GRACE))) {
      throw new Rejected(new TooEarlyForNoShow(id, BookingTerms.GRACE));
    }
    state =
        switch (outcome) {
          case COMPLETED -> new Completed(now);
          case NO_SHOW -> new NoShow(now);
        };
    sequence++;
    return true;
  }

  /**
   * Client or artist calls it off; the row stays (R63). What was paid goes back if the artist does
   * it, if the artist had moved it, or if the client does it before the artist's notice (R113).
   *
   * @return whether this is news
   * @throws Rejected {@link StatusNotPossible} once it took place, {@link ConsultationBegun} from
   *     its start on (R113)
   */
  public boolean cancel(PersonId by, Instant now) {
    if (state instanceof Cancelled) {
      return false;
    }
    Scheduled scheduled = requireScheduled(ConsultationStatus.CANCELLED);
    if (!isTentative() && !now.isBefore(appointment.start())) {
      throw new Rejected(new ConsultationBegun(id));
    }
    boolean refund = isArtist(by) || scheduled.movedByArtist() || isInGoodTime(now);
    state =
        new Cancelled(
            now,
            isArtist(by) ? ConsultationCancelReason.ARTIST : ConsultationCancelReason.CLIENT,
            refund);
    sequence++;
    return true;
  }

  /**
   * The client may say that it went wrong from 10 minutes after the start until 48 hours after the
   * end, or after the artist has said that the client did not come (R111).
   *
   * @param reason as cases call it
   * @throws Rejected {@link ReasonNotPossible} for what is said of things that are sent, or once it
   *     was called off, {@link CaseTooEarly}, {@link CaseTooLate}
   */
  public void requireContestable(String reason, Instant now) {
    if (!CONTESTED.contains(reason) || state instanceof Cancelled) {
      throw new Rejected(new ReasonNotPossible(reason));
    }
    Instant from = appointment.start().plus(BookingTerms.GRACE);
    if (now.isBefore(from)) {
      throw new Rejected(new CaseTooEarly(from));
    }
    Instant over =
        state instanceof NoShow(Instant said) && said.isAfter(appointment.end())
            ? said
            : appointment.end();
    Instant until = over.plus(BookingTerms.TO_CONTEST);
    if (now.isAfter(until)) {
      throw new Rejected(new CaseTooLate(until));
    }
  }

  /** Nobody paid for it in time. Answers whether this is news. */
  public boolean expire(Instant now) {
    if (!isOverdue(now)) {
      return false;
    }
    state = new Cancelled(now, ConsultationCancelReason.UNPAID, true);
    sequence++;
    return true;
  }

  /** A day after its end it took place, if nobody says otherwise (R112). Answers whether it did. */
  public boolean concludeBySilence(Instant now) {
    if (!(state instanceof Scheduled)
        || isTentative()
        || now.isBefore(appointment.end().plus(BookingTerms.SILENCE))) {
      return false;
    }
    state = new Completed(now);
    sequence++;
    return true;
  }

  /** All its money went back, so its time is free again (R37). Answers whether this is news. */
  public boolean refund(Instant now) {
    if (!(state instanceof Scheduled)) {
      return false;
    }
    state = new Cancelled(now, ConsultationCancelReason.REFUNDED, false);
    sequence++;
    return true;
  }

  /**
   * The money that had gone back has come back to us, so it takes place after all, if it has not
   * begun (R37). Answers whether it does.
   */
  public boolean refundReturned(Instant now) {
    if (!(state instanceof Cancelled cancelled)
        || cancelled.reason() != ConsultationCancelReason.REFUNDED
        || !appointment.start().isAfter(now)) {
      return false;
    }
    state = new Scheduled(Optional.empty(), Reminder.nextTime(appointment.start(), now), false);
    sequence++;
    return true;
  }

  /**
   * Whether its money is to go back to the client whatever a bank does with it: it was called off
   * with a refund, or paid when it was no longer wanted (R37).
   */
  public boolean isRefundOwed() {
    return state instanceof Cancelled cancelled
        && (cancelled.refund()
            || cancelled.reason() == ConsultationCancelReason.REFUNDED
            || paidAt.isEmpty());
  }

  /** Whether it is still to be paid, and the time for that has passed. */
  public boolean isOverdue(Instant now) {
    return state instanceof Scheduled scheduled
        && scheduled.payBy().filter(time -> !now.isBefore(time)).isPresent();
  }

  /**
   * Whether it holds its time for money that has not come yet: only its client knows of it (R61).
   */
  public boolean isTentative() {
    return state instanceof Scheduled scheduled && scheduled.payBy().isPresent();
  }

  /** What its client may still pay, if there is anything. */
  public Optional<PaymentId> owedPayment() {
    return booking.payment().filter(_ -> paidAt.isEmpty() && !(state instanceof Cancelled));
  }

  public boolean isOwed() {
    return owedPayment().isPresent();
  }

  /** Whether what was paid is to be given back. */
  public boolean isRefundDue() {
    return paidAt.isPresent() && state instanceof Cancelled cancelled && cancelled.refund();
  }

  /** Writes down other notes. Answers whether they are news. */
  public boolean annotate(Optional<ConsultationNotes> words) {
    if (words.equals(notes)) {
      return false;
    }
    notes = words;
    sequence++;
    return true;
  }

  /**
   * The reminder to send now, looked at once more; each is sent once, and a late one gives way to
   * the next (R64). Of what is not paid yet nobody is reminded.
   */
  public Optional<Reminder> remind(Instant now) {
    if (!(state instanceof Scheduled scheduled)
        || scheduled.remindAt().filter(time -> !now.isBefore(time)).isEmpty()) {
      return Optional.empty();
    }
    state =
        new Scheduled(
            scheduled.payBy(),
            Reminder.nextTime(appointment.start(), now),
            scheduled.movedByArtist());
    return isTentative() ? Optional.empty() : Reminder.due(appointment.start(), now);
  }

  /** What this person can do with it now; nothing for whoever has no part in it. */
  public List<ConsultationAction> actionsOf(PersonId person, Instant now) {
    return concerns(person) ? ConsultationAction.openTo(this, person, now) : List.of();
  }

  Consultation copy() {
    return restore(id, booking, appointment, notes, paidAt, state, sequence);
  }

  public boolean concerns(PersonId person) {
    return booking.client().equals(person) || booking.artist().equals(person);
  }

  private Scheduled requireScheduled(ConsultationStatus wanted) {
    if (state instanceof Scheduled scheduled) {
      return scheduled;
    }
    throw new Rejected(new StatusNotPossible(status(), wanted));
  }

  private boolean isInGoodTime(Instant now) {
    return !now.isAfter(booking.notice().freeUntil(appointment.start(), false));
  }

  private boolean isArtist(PersonId person) {
    return booking.artist().equals(person);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  public ConsultationId id() {
    return id;
  }

  public Booking booking() {
    return booking;
  }

  public Appointment appointment() {
    return appointment;
  }

  public Optional<ConsultationNotes> notes() {
    return notes;
  }

  public Optional<Instant> paidAt() {
    return paidAt;
  }

  public ConsultationState state() {
    return state;
  }

  public ConsultationStatus status() {
    return state.status();
  }

  /** How often it has changed: the SEQUENCE calendars know it by (R64). */
  public int sequence() {
    return sequence;
  }
}
