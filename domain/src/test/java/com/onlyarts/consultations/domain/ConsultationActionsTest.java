package com.onlyarts.consultations.domain;

import static com.onlyarts.consultations.domain.ConsultationFixture.NOON;
import static com.onlyarts.consultations.domain.ConsultationFixture.aConsultation;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.onlyarts.consultations.domain.ConsultationsRejection.CaseTooEarly;
import com.onlyarts.consultations.domain.ConsultationsRejection.CaseTooLate;
import com.onlyarts.consultations.domain.ConsultationsRejection.ReasonNotPossible;
import com.onlyarts.identity.domain.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who can do what with a consultation, when it can be contested, and whose its money is. */
class ConsultationActionsTest {
  private static final Instant START = Instant.parse("2026-03-06T15:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(1));
  private static final Duration GRACE = Duration.ofMinutes(10);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final PersonId client = PersonId.next();
  private final PersonId artist = PersonId.next();

  @Test
  void a_client_pays_moves_or_cancels_what_is_not_paid() {
    Consultation booked = aConsultation().between(client, artist).priced("150.00").book();

    assertThat(booked.actionsOf(client, NOON))
        .containsExactly(
            ConsultationAction.RESCHEDULE, ConsultationAction.CANCEL, ConsultationAction.PAY);
    assertThat(booked.isTentative()).as("to ask does nothing").isTrue();
  }

  @Test
  void an_artist_moves_it_cancels_it_and_says_how_it_went() {
    Consultation paid = paid();

    assertThat(paid.actionsOf(artist, NOON))
        .containsExactly(
            ConsultationAction.RESCHEDULE, ConsultationAction.CANCEL, ConsultationAction.COMPLETE);
    assertThat(paid.actionsOf(artist, START.plus(GRACE)))
        .containsExactly(
            ConsultationAction.RESCHEDULE, ConsultationAction.COMPLETE, ConsultationAction.NO_SHOW);
    assertThat(paid.actionsOf(client, START.plus(GRACE))).isEmpty();
  }

  @Test
  void it_can_be_moved_also_when_the_time_tried_is_its_own() {
    assertThat(paid().actionsOf(artist, START.minus(Duration.ofHours(1))))
        .contains(ConsultationAction.RESCHEDULE);
  }

  @Test
  void a_stranger_can_do_nothing_with_it() {
    assertThat(paid().actionsOf(PersonId.next(), NOON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"artist_absent", "cut_short", "other"})
  void R111_a_client_contests_it_from_ten_minutes_after_the_start_until_two_days_after_the_end(
      String reason) {
    Consultation paid = paid();
    Instant from = START.plus(GRACE);
    Instant until = END.plus(TWO_DAYS);

    assertRefused(
        new CaseTooEarly(from), () -> paid.requireContestable(reason, from.minusMillis(1)));
    assertContestable(paid, reason, from);
    assertContestable(paid, reason, until);
    assertRefused(
        new CaseTooLate(until), () -> paid.requireContestable(reason, until.plusMillis(1)));
  }

  @Test
  void R111_who_is_said_not_to_have_come_has_two_days_from_then() {
    Consultation late = paid();
    late.conclude(artist, Outcome.NO_SHOW, END.plusSeconds(60));
    Consultation early = paid();
    early.conclude(artist, Outcome.NO_SHOW, START.plus(GRACE));

    assertContestable(late, "other", END.plusSeconds(60).plus(TWO_DAYS));
    assertRefused(
        new CaseTooLate(END.plus(TWO_DAYS)),
        () -> early.requireContestable("other", END.plusSeconds(60).plus(TWO_DAYS)));
  }

  @Test
  void R111_what_was_called_off_and_what_is_said_of_parcels_is_no_case() {
    Consultation called = paid();
    called.cancel(client, NOON);

    assertRefused(
        new ReasonNotPossible("other"),
        () -> called.requireContestable("other", START.plus(GRACE)));
    assertRefused(
        new ReasonNotPossible("not_received"),
        () -> paid().requireContestable("not_received", START.plus(GRACE)));
  }

  @Test
  void R37_money_of_what_was_called_off_with_a_refund_is_owed_whatever_a_bank_does() {
    Consultation inTime = paid();
    inTime.cancel(client, NOON);
    Consultation tooLate = paid();
    tooLate.cancel(client, START.minusSeconds(60));

    assertThat(inTime.isRefundOwed()).isTrue();
    assertThat(tooLate.isRefundOwed()).as("the artist keeps it").isFalse();
    assertThat(paid().isRefundOwed()).as("it takes place").isFalse();
  }

  @Test
  void R37_money_that_went_back_or_came_when_it_was_not_wanted_is_owed() {
    Consultation refunded = paid();
    refunded.refund(NOON);
    Consultation unwanted = aConsultation().between(client, artist).priced("150.00").book();
    unwanted.cancel(client, START.minusSeconds(60));

    assertThat(refunded.isRefundOwed()).isTrue();
    assertThat(unwanted.isRefundOwed()).isTrue();
    assertThat(unwanted.pay(NOON)).as("and so it is not taken").isFalse();
  }

  private Consultation paid() {
    Consultation consultation = aConsultation().between(client, artist).priced("150.00").book();
    consultation.pay(NOON);
    return consultation;
  }

  private static void assertContestable(Consultation it, String reason, Instant now) {
    assertThatCode(() -> it.requireContestable(reason, now)).doesNotThrowAnyException();
  }
}
