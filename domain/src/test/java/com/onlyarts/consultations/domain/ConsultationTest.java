package com.onlyarts.consultations.domain;

import static com.onlyarts.consultations.domain.ConsultationFixture.NOON;
import static com.onlyarts.consultations.domain.ConsultationFixture.TERMS;
import static com.onlyarts.consultations.domain.ConsultationFixture.USD;
import static com.onlyarts.consultations.domain.ConsultationFixture.aConsultation;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.consultations.domain.ConsultationState.Cancelled;
import com.onlyarts.consultations.domain.ConsultationState.Scheduled;
import com.onlyarts.consultations.domain.ConsultationsRejection.AmountTooLarge;
import com.onlyarts.consultations.domain.ConsultationsRejection.AmountTooSmall;
import com.onlyarts.consultations.domain.ConsultationsRejection.ArtistDecides;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationBegun;
import com.onlyarts.consultations.domain.ConsultationsRejection.ConsultationClosed;
import com.onlyarts.consultations.domain.ConsultationsRejection.DurationFixed;
import com.onlyarts.consultations.domain.ConsultationsRejection.StatusNotPossible;
import com.onlyarts.consultations.domain.ConsultationsRejection.TooEarlyForNoShow;
import com.onlyarts.consultations.domain.ConsultationsRejection.TooLateToMove;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsultationTest {
  private static final Instant START = Instant.parse("2026-03-06T15:00:00Z");
  private static final Duration A_DAY = Duration.ofHours(24);

  private final PersonId client = PersonId.next();
  private final PersonId artist = PersonId.next();

  @ParameterizedTest
  @CsvSource({
    "150.00, 60, 150.00",
    "150.00, 15, 37.50",
    "100.00, 50, 83.33",
    "99.99, 45, 74.99",
    "0.01, 480, 0.08",
    "33.33, 90, 50.00",
    "0.00, 480, 0.00"
  })
  void R60_the_price_is_the_rate_by_the_minute_rounded_half_up(
      String rate, int minutes, String price) {
    BookingTerms terms =
        new BookingTerms(
            USD, TERMS.commission(), Money.of("0.01", USD), TERMS.largest(), TERMS.meetingBase());

    assertThat(terms.price(Optional.of(Money.of(rate, USD)), new Minutes(minutes)))
        .isEqualTo(Money.of(price, USD));
  }

  @Test
  void R60_an_artist_without_a_rate_costs_nothing() {
    assertThat(TERMS.price(Optional.empty(), Minutes.AN_HOUR).isZero()).isTrue();
    assertThat(aConsultation().book().booking().isFree()).isTrue();
  }

  @Test
  void R60_what_no_provider_takes_is_refused() {
    Money cent = Money.of("0.01", USD);
    Money fortune = Money.of("99999999.99", USD);

    assertRefused(
        new AmountTooSmall(cent, TERMS.smallest()),
        () -> TERMS.price(Optional.of(cent), Minutes.AN_HOUR));
    assertRefused(
        new AmountTooLarge(fortune, TERMS.largest()),
        () -> TERMS.price(Optional.of(fortune), Minutes.AN_HOUR));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 481, 0, -60})
  void R60_a_consultation_takes_15_to_480_minutes(int minutes) {
    assertThatThrownBy(() -> new Minutes(minutes)).isInstanceOf(InvalidValue.class);
    assertThat(new Minutes(15).duration()).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T12:00:00Z, false",
    "2026-03-01T12:00:01Z, true",
    "2027-03-01T12:00:00Z, true",
    "2027-03-01T12:00:01Z, false",
    "2020-01-01T00:00:00Z, false"
  })
  void R60_it_lies_ahead_and_at_most_365_days(String start, boolean fine) {
    if (fine) {
      assertThat(aConsultation().at(start).book().status()).isEqualTo(ConsultationStatus.SCHEDULED);
    } else {
      assertThatThrownBy(() -> aConsultation().at(start).book()).isInstanceOf(InvalidValue.class);
    }
  }

  @Test
  void R63_only_the_artist_says_how_it_went_even_ahead_of_time() {
    Consultation consultation = consultation();

    assertRefused(
        new ArtistDecides(consultation.id()),
        () -> consultation.conclude(client, Outcome.COMPLETED, NOON));
    assertThat(consultation.conclude(artist, Outcome.COMPLETED, NOON)).isTrue();
    assertThat(consultation.conclude(artist, Outcome.COMPLETED, NOON)).isFalse();
    assertRefused(
        new StatusNotPossible(ConsultationStatus.COMPLETED, ConsultationStatus.NO_SHOW),
        () -> consultation.conclude(artist, Outcome.NO_SHOW, NOON));
    assertRefused(
        new StatusNotPossible(ConsultationStatus.COMPLETED, ConsultationStatus.CANCELLED),
        () -> consultation.cancel(client, NOON));
  }

  @Test
  void R111_a_client_has_not_come_ten_minutes_after_the_start() {
    Consultation consultation = consultation();
    Instant tenPast = START.plusSeconds(600);

    assertRefused(
        new TooEarlyForNoShow(consultation.id(), Duration.ofMinutes(10)),
        () -> consultation.conclude(artist, Outcome.NO_SHOW, tenPast.minusSeconds(1)));
    assertThat(consultation.status()).isEqualTo(ConsultationStatus.SCHEDULED);
    assertThat(consultation.conclude(artist, Outcome.NO_SHOW, tenPast)).isTrue();
  }

  @Test
  void R112_a_day_after_its_end_it_took_place_if_it_is_paid_and_nobody_said_otherwise() {
    Consultation free = consultation();
    Consultation unpaid = aConsultation().between(client, artist).priced("150.00").book();
    Consultation called = consultation();
    called.cancel(client, NOON);
    Instant dayAfterEnd = START.plusSeconds(3600).plus(A_DAY);

    assertThat(free.concludeBySilence(dayAfterEnd.minusSeconds(1))).isFalse();
    assertThat(free.concludeBySilence(dayAfterEnd)).isTrue();
    assertThat(free.concludeBySilence(dayAfterEnd)).isFalse();
    assertThat(free.status()).isEqualTo(ConsultationStatus.COMPLETED);
    assertThat(free.sequence()).isOne();
    assertThat(unpaid.concludeBySilence(dayAfterEnd)).isFalse();
    assertThat(called.concludeBySilence(dayAfterEnd)).isFalse();
  }

  @Test
  void R37_all_money_back_frees_the_time_until_the_refund_comes_back() {
    Consultation refunded = paid();
    Consultation over = paid();
    Consultation called = paid();
    called.cancel(client, NOON);

    assertThat(refunded.refund(NOON)).isTrue();
    assertThat(refunded.refund(NOON)).isFalse();
    assertThat(((Cancelled) refunded.state()).reason())
        .isEqualTo(ConsultationCancelReason.REFUNDED);
    assertThat(refunded.isRefundDue()).isFalse();
    assertThat(refunded.refundReturned(START.minusSeconds(1))).isTrue();
    assertThat(refunded.refundReturned(START.minusSeconds(1))).isFalse();
    assertThat(refunded.status()).isEqualTo(ConsultationStatus.SCHEDULED);
    assertThat(refunded.isTentative()).isFalse();
    assertThat(refunded.sequence()).isEqualTo(3);

    over.refund(NOON);
    assertThat(over.refundReturned(START)).isFalse();
    assertThat(called.refund(NOON)).isFalse();
    assertThat(called.refundReturned(NOON)).isFalse();
  }

  @Test
  void R61_until_it_is_paid_it_is_tentative_and_nobody_is_reminded_of_it() {
    Instant soon = NOON.plus(Duration.ofHours(24)).plusSeconds(60);
    Consultation unpaid =
        aConsultation().between(client, artist).at(soon.toString()).priced("150.00").book();

    assertThat(unpaid.isTentative()).isTrue();
    assertThat(unpaid.remind(NOON.plusSeconds(60))).isEmpty();
    unpaid.pay(NOON.plusSeconds(120));
    assertThat(unpaid.isTentative()).isFalse();
    assertThat(unpaid.sequence()).isOne();
    assertThat(unpaid.remind(soon.minusSeconds(3600))).contains(Reminder.AN_HOUR);
  }

  @Test
  void R63_either_calls_it_off_and_the_same_again_is_fine() {
    Consultation byClient = consultation();
    Consultation byArtist = consultation();

    assertThat(byClient.cancel(client, NOON)).isTrue();
    assertThat(byArtist.cancel(artist, NOON)).isTrue();

    assertThat(byClient.cancel(artist, NOON)).isFalse();
    assertThat(((Cancelled) byClient.state()).reason()).isEqualTo(ConsultationCancelReason.CLIENT);
    assertThat(((Cancelled) byArtist.state()).reason()).isEqualTo(ConsultationCancelReason.ARTIST);
  }

  @ParameterizedTest
  @CsvSource({"client, 0, true", "client, 1, false", "artist, 0, true", "artist, 86399, true"})
  void R63_the_client_gets_the_money_back_until_24_hours_before_and_always_if_the_artist_leaves(
      String who, int late, boolean refund) {
    Consultation consultation = paid();

    consultation.cancel(
        who.equals("client") ? client : artist, START.minus(A_DAY).plusSeconds(late));

    assertThat(consultation.isRefundDue()).isEqualTo(refund);
  }

  @ParameterizedTest
  @CsvSource({"48, 48, true", "48, 47, false", "0, 1, true", "0, 0, false", "168, 168, true"})
  void R113_the_notice_that_the_artist_asked_for_at_the_booking_decides(
      int notice, int hoursBefore, boolean refund) {
    Consultation consultation =
        aConsultation()
            .between(client, artist)
            .priced("150.00")
            .notice(notice)
            .bookedAt(START.minus(Duration.ofDays(9)))
            .book();
    consultation.pay(NOON);
    Instant then = START.minus(Duration.ofHours(hoursBefore));

    if (hoursBefore == 0) {
      assertRefused(
          new ConsultationBegun(consultation.id()), () -> consultation.cancel(client, then));
    } else {
      consultation.cancel(client, then);
    }

    assertThat(consultation.isRefundDue()).isEqualTo(refund);
  }

  @Test
  void R113_a_notice_is_at_most_a_week() {
    assertThatThrownBy(() -> new CancellationNotice(169)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new CancellationNotice(-1)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void R63_a_client_whom_the_artist_moved_leaves_at_no_cost() {
    Consultation consultation = paid();
    consultation.move(
        artist, new Appointment(START.plusSeconds(900), Minutes.AN_HOUR), START.minusSeconds(7200));

    consultation.cancel(client, START.minusSeconds(3600));

    assertThat(consultation.isRefundDue()).isTrue();
  }

  @Test
  void a_client_moves_it_until_24_hours_before_and_the_artist_at_any_time() {
    Consultation consultation = paid();
    Appointment later = new Appointment(START.plusSeconds(3600), Minutes.AN_HOUR);
    Instant late = START.minus(A_DAY).plusSeconds(1);

    assertRefused(
        new TooLateToMove(consultation.id(), CancellationNotice.A_DAY),
        () -> consultation.move(client, later, late));
    assertThat(consultation.move(client, later, START.minus(A_DAY))).isTrue();
    assertThat(consultation.move(client, later, START.minus(A_DAY))).isFalse();
    assertThat(consultation.appointment()).isEqualTo(later);
    assertThat(consultation.move(artist, new Appointment(START, Minutes.AN_HOUR), late)).isTrue();
  }

  @Test
  void what_costs_money_keeps_its_length_and_what_is_over_its_time() {
    Consultation priced = paid();
    Consultation over = consultation();
    Appointment longer = new Appointment(START, new Minutes(90));
    over.conclude(artist, Outcome.NO_SHOW, START.plusSeconds(600));

    assertRefused(new DurationFixed(priced.id()), () -> priced.move(client, longer, NOON));
    assertRefused(
        new ConsultationClosed(over.id(), ConsultationStatus.NO_SHOW),
        () -> over.move(client, longer, NOON));
    assertThat(consultation().move(client, longer, NOON)).isTrue();
  }

  @Test
  void nobody_pays_within_30_minutes_and_the_time_is_free_again() {
    Consultation unpaid = aConsultation().between(client, artist).priced("150.00").book();

    assertThat(unpaid.expire(NOON.plus(Duration.ofMinutes(30)).minusSeconds(1))).isFalse();
    assertThat(unpaid.isOwed()).isTrue();
    assertThat(unpaid.expire(NOON.plus(Duration.ofMinutes(30)))).isTrue();
    assertThat(((Cancelled) unpaid.state()).reason()).isEqualTo(ConsultationCancelReason.UNPAID);
    assertThat(unpaid.pay(NOON)).isFalse();
    assertThat(unpaid.isOwed()).isFalse();
  }

  @Test
  void what_begins_sooner_is_paid_before_it_begins() {
    assertThat(
            aConsultation()
                .priced("150.00")
                .at("2026-03-01T12:10:00Z")
                .book()
                .isOverdue(NOON.plusSeconds(600)))
        .isTrue();
    assertThat(aConsultation().at("2026-03-01T12:10:00Z").book().isOverdue(NOON.plusSeconds(600)))
        .isFalse();
    assertThat(paid().isOverdue(START)).isFalse();
  }

  @Test
  void what_took_place_unpaid_can_still_be_paid() {
    Consultation unpaid = aConsultation().between(client, artist).priced("150.00").book();
    unpaid.conclude(artist, Outcome.COMPLETED, NOON);

    assertThat(unpaid.isOverdue(START)).isFalse();
    assertThat(unpaid.isOwed()).isTrue();
    assertThat(unpaid.pay(START)).isTrue();
    assertThat(unpaid.isOwed()).isFalse();
  }

  @Test
  void R64_reminders_come_a_day_and_an_hour_before_once_each() {
    Consultation consultation = consultation();

    assertThat(consultation.remind(START.minus(A_DAY).minusSeconds(1))).isEmpty();
    assertThat(consultation.remind(START.minus(A_DAY))).contains(Reminder.A_DAY);
    assertThat(consultation.remind(START.minus(A_DAY))).isEmpty();
    assertThat(consultation.remind(START.minusSeconds(3600))).contains(Reminder.AN_HOUR);
    assertThat(consultation.remind(START.minusSeconds(1800))).isEmpty();
  }

  @Test
  void R64_a_late_reminder_gives_way_to_the_next_and_none_comes_once_it_has_begun() {
    Consultation asleep = consultation();
    Consultation begun = consultation();

    assertThat(asleep.remind(START.minusSeconds(600))).contains(Reminder.AN_HOUR);
    assertThat(asleep.remind(START.minusSeconds(500))).isEmpty();
    assertThat(begun.remind(START)).isEmpty();
  }

  @Test
  void R64_whoever_books_late_is_reminded_of_what_still_lies_ahead() {
    Consultation sameDay = aConsultation().at("2026-03-01T18:00:00Z").book();
    Consultation inHalfAnHour = aConsultation().at("2026-03-01T12:30:00Z").book();

    assertThat(sameDay.remind(NOON.plusSeconds(60))).isEmpty();
    assertThat(sameDay.remind(Instant.parse("2026-03-01T17:00:00Z"))).contains(Reminder.AN_HOUR);
    assertThat(inHalfAnHour.remind(NOON.plusSeconds(60))).isEmpty();
  }

  @Test
  void R64_a_move_brings_reminders_anew_and_a_cancellation_ends_them() {
    Consultation consultation = consultation();
    consultation.remind(START.minus(A_DAY));

    consultation.move(
        artist,
        new Appointment(START.plus(A_DAY).plus(A_DAY), Minutes.AN_HOUR),
        START.minus(A_DAY));

    assertThat(consultation.remind(START.plus(A_DAY))).contains(Reminder.A_DAY);
    consultation.cancel(client, START.plus(A_DAY).minusSeconds(1));
    assertThat(consultation.remind(START.plus(A_DAY).plus(A_DAY).minusSeconds(60))).isEmpty();
  }

  @Test
  void R64_every_change_counts_one_up() {
    Consultation consultation = consultation();
    consultation.move(client, new Appointment(START.plusSeconds(60), Minutes.AN_HOUR), NOON);
    consultation.annotate(Optional.of(new ConsultationNotes("Bring sketches")));
    consultation.annotate(Optional.of(new ConsultationNotes("Bring sketches")));
    consultation.cancel(client, NOON);
    consultation.cancel(client, NOON);

    assertThat(consultation.sequence()).isEqualTo(3);
  }

  @Test
  void R64_nobody_guesses_where_they_meet() {
    MeetingLink one = MeetingLink.below(URI.create("https://meet.example/"));

    assertThat(one.url())
        .startsWith("https://meet.example/")
        .hasSize("https://meet.example/".length() + 24);
    assertThat(MeetingLink.below(URI.create("https://meet.example/"))).isNotEqualTo(one);
  }

  @Test
  void R63_the_artists_move_is_remembered_after_the_client_has_moved_it_too() {
    Consultation consultation = paid();
    consultation.move(artist, new Appointment(START.plusSeconds(900), Minutes.AN_HOUR), NOON);
    consultation.move(client, new Appointment(START, Minutes.AN_HOUR), NOON);

    consultation.cancel(client, START.minusSeconds(3600));

    assertThat(consultation.isRefundDue()).isTrue();
  }

  @Test
  void R63_a_client_who_moves_it_alone_pays_for_leaving_late() {
    Consultation consultation = paid();
    consultation.move(client, new Appointment(START.plusSeconds(900), Minutes.AN_HOUR), NOON);
    consultation.remind(START.minus(A_DAY).plusSeconds(900));

    consultation.cancel(client, START.minusSeconds(3600));

    assertThat(consultation.isRefundDue()).isFalse();
  }

  @Test
  void R60_it_is_moved_ahead_only() {
    Consultation consultation = consultation();

    assertInvalid(
        "scheduledAt",
        () -> consultation.move(artist, new Appointment(NOON, Minutes.AN_HOUR), NOON));
    assertThat(consultation.appointment().start()).isEqualTo(START);
  }

  @Test
  void what_is_moved_nearer_is_paid_before_it_begins_and_farther_by_the_time_it_was() {
    Consultation unpaid = aConsultation().between(client, artist).priced("150.00").book();
    Instant soon = NOON.plusSeconds(600);

    unpaid.move(artist, new Appointment(START.plusSeconds(900), Minutes.AN_HOUR), NOON);
    assertThat(((Scheduled) unpaid.state()).payBy()).contains(NOON.plus(Duration.ofMinutes(30)));
    unpaid.move(artist, new Appointment(soon, Minutes.AN_HOUR), NOON);

    assertThat(((Scheduled) unpaid.state()).payBy()).contains(soon);
  }

  @Test
  void R64_a_calendar_hears_of_every_change_by_a_higher_number() {
    Consultation concluded = consultation();
    Consultation expired = aConsultation().priced("150.00").book();
    Consultation noted = consultation();
    Optional<ConsultationNotes> sketches = Optional.of(new ConsultationNotes("Bring sketches"));

    concluded.conclude(artist, Outcome.NO_SHOW, START.plusSeconds(600));
    expired.expire(NOON.plus(Duration.ofMinutes(30)));

    assertThat(concluded.sequence()).isOne();
    assertThat(expired.sequence()).isOne();
    assertThat(noted.annotate(sketches)).isTrue();
    assertThat(noted.annotate(sketches)).isFalse();
    assertThat(noted.sequence()).isOne();
    assertThat(noted.notes()).isEqualTo(sketches);
  }

  @Test
  void R63_money_that_comes_in_after_the_end_is_kept_only_if_there_was_money_before() {
    Consultation over = paid();
    over.cancel(client, NOON);

    assertThat(over.pay(NOON.plusSeconds(60))).isTrue();
    assertThat(over.paidAt()).contains(NOON);
  }

  @Test
  void it_is_the_business_of_two_and_kept_as_it_stands() {
    Consultation paid = paid();

    Consultation kept = ConsultationFixture.copyOf(paid);

    assertThat(kept).usingRecursiveComparison().isEqualTo(paid);
    assertThat(kept.paidAt()).contains(NOON);
    assertThat(kept.concerns(client)).isTrue();
    assertThat(kept.concerns(artist)).isTrue();
    assertThat(kept.concerns(PersonId.next())).isFalse();
    kept.cancel(client, NOON);
    assertThat(kept.status()).isEqualTo(ConsultationStatus.CANCELLED);
  }

  @ParameterizedTest
  @CsvSource({"0.49, false", "0.50, true", "999999.99, true", "1000000.00, false"})
  void R60_what_is_charged_is_what_a_provider_takes(String rate, boolean fine) {
    Optional<Money> hourly = Optional.of(Money.of(rate, USD));

    if (fine) {
      assertThat(TERMS.price(hourly, Minutes.AN_HOUR)).isEqualTo(hourly.orElseThrow());
    } else {
      assertThatThrownBy(() -> TERMS.price(hourly, Minutes.AN_HOUR)).isInstanceOf(Rejected.class);
    }
  }

  @Test
  void R60_the_platform_takes_its_share_and_the_meeting_lies_at_the_house() {
    assertThat(TERMS.feeOf(Money.of("37.55", USD))).isEqualTo(Money.of("3.76", USD));
    assertThat(TERMS.meetingLink().url()).startsWith(ConsultationFixture.MEETING_BASE.toString());
    assertThat(Reminder.A_DAY.hours()).isEqualTo(24);
  }

  private Consultation consultation() {
    return aConsultation().between(client, artist).book();
  }

  private Consultation paid() {
    Consultation consultation = aConsultation().between(client, artist).priced("150.00").book();
    consultation.pay(NOON);
    return consultation;
  }
}
