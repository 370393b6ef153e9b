package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.TEN_PER_CENT;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.inParts;
import static com.onlyarts.commissions.domain.CommissionFixture.pay;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.TimedStep.CloseUnpaid;
import com.onlyarts.commissions.domain.TimedStep.Lapse;
import com.onlyarts.commissions.domain.TimedStep.Remind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the clock does what with a commission on which nobody acts (R50). */
class CommissionTimersTest {
  private final PersonId client = PersonId.next();
  private final PersonId artist = PersonId.next();
  private final CommissionFixture portrait = aCommission().by(client).of(artist);

  @Test
  void R50_a_request_is_reminded_of_after_a_week_and_over_after_two() {
    Commission commission = portrait.requested();

    assertReminded(commission, CommissionReminder.ANSWER, after(7), after(14));
    assertEnds(commission, new Lapse(CommissionLapse.UNANSWERED), after(14));
  }

  @Test
  void R50_work_without_a_deadline_is_due_75_days_after_its_first_payment() {
    Commission commission = portrait.inProgress();
    assertThat(commission.nextStepAt()).contains(after(75 - 3));
    commission.lay(client, inParts("100.00", "400.00"), TEN_PER_CENT);
    MilestoneId first = commission.plan().milestones().getFirst().id();
    commission.attempt(first, PaymentId.next());
    commission.paid(first, commission.plan().milestone(first).payment().orElseThrow(), after(10));

    assertReminded(commission, CommissionReminder.DELIVERY, after(85 - 3), after(85 + 30));
    assertEnds(commission, new Lapse(CommissionLapse.UNDELIVERED), after(85 + 30));
  }

  @Test
  void R50_a_deadline_counts_from_its_end_unless_it_had_passed_when_the_work_was_taken_on() {
    LocalDate day = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    Instant dayAfter = day.plusDays(21).atStartOfDay(ZoneOffset.UTC).toInstant();

    assertEnds(
        portrait.dueOn(day.plusDays(20)).inProgress(),
        new Lapse(CommissionLapse.UNDELIVERED),
        dayAfter.plus(Duration.ofDays(30)));
    assertEnds(
        portrait.dueOn(day.minusDays(1)).inProgress(),
        new Lapse(CommissionLapse.UNDELIVERED),
        after(75 + 30));
    assertEnds(
        portrait.dueOn(LocalDate.of(9999, 12, 31)).inProgress(),
        new Lapse(CommissionLapse.UNDELIVERED),
        after(3_650 + 30));
  }

  @Test
  void R50_whatever_happens_after_it_was_due_starts_the_30_days_anew() {
    Commission commission = portrait.paidInParts("500.00");
    MilestoneId milestone = commission.plan().milestones().getFirst().id();
    commission.deliver(artist, milestone, after(80));
    assertThat(commission.nextStepAt()).as("the client looks at it").isEmpty();

    commission.releaseDue(after(94));

    assertEnds(commission, new Lapse(CommissionLapse.FINISHED), after(94 + 30));
  }

  @Test
  void R50_what_is_not_paid_of_completed_work_is_over_after_30_days() {
    Commission commission = portrait.inProgress();
    commission.lay(client, inParts("100.00", "400.00"), TEN_PER_CENT);
    pay(commission, commission.plan().milestones().getFirst().id());
    commission.complete(
        artist, Optional.of("https://img.example/final.jpg"), Optional.empty(), NOON);

    assertReminded(commission, CommissionReminder.PAYMENT, after(23), after(30));
    assertEnds(commission, new CloseUnpaid(), after(30));
    commission.closeUnpaid();
    assertThat(commission.nextStepAt()).isEmpty();
    assertThat(commission.plan().milestones())
        .extracting(Milestone::status)
        .containsExactly(MilestoneStatus.IN_ESCROW, MilestoneStatus.CANCELLED);
  }

  @Test
  void R50_a_dispute_that_nobody_decides_gives_all_that_is_held_back_after_60_days() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    commission.deliver(artist, commission.plan().milestones().getFirst().id(), NOON);
    commission.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);
    assertEnds(commission, new Lapse(CommissionLapse.UNDECIDED), after(60));

    TransitionResult result = commission.lapse(CommissionLapse.UNDECIDED, after(60));

    assertThat(result.givenBack())
        .extracting(MilestoneRefund::amount)
        .containsExactlyInAnyOrder(usd("200.00"), usd("300.00"));
    assertThat(result.transition())
        .isEqualTo(
            new TransitionRecord(
                Optional.of(CommissionStatus.DISPUTED),
                CommissionStatus.CANCELLED,
                Optional.empty(),
                CommissionSide.PLATFORM,
                Optional.of("The dispute was not decided within 60 days"),
                after(60)));
    assertThat(commission.nextStepAt()).isEmpty();
  }

  @Test
  void of_a_reminder_and_the_end_that_are_due_at_once_only_the_end_makes_sense() {
    assertThat(portrait.requested().due(after(20)))
        .containsExactly(new Lapse(CommissionLapse.UNANSWERED));
  }

  private static void assertReminded(
      Commission commission, CommissionReminder of, Instant at, Instant lapsesAt) {
    assertThat(commission.nextStepAt()).contains(at);
    assertThat(commission.due(at.minusMillis(1))).isEmpty();
    assertThat(commission.due(at)).containsExactly(new Remind(of, lapsesAt));
    commission.reminded(of);
    assertThat(commission.due(at)).isEmpty();
  }

  private static void assertEnds(Commission commission, TimedStep step, Instant at) {
    assertThat(commission.due(at.minusMillis(1))).doesNotContain(step);
    assertThat(commission.due(at)).containsExactly(step);
  }

  private static Instant after(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
