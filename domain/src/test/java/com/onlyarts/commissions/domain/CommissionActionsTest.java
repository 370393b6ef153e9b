package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.inParts;
import static com.onlyarts.commissions.domain.CommissionFixture.pay;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who can do what with a commission and its milestones. */
class CommissionActionsTest {
  private final PersonId client = PersonId.next();
  private final PersonId artist = PersonId.next();
  private final PersonId admin = PersonId.next();
  private final CommissionFixture portrait = aCommission().by(client).of(artist).worth("500.00");

  @Test
  void R50_a_request_is_taken_on_by_its_artist_and_called_off_by_either() {
    Commission asked = portrait.requested();

    assertThat(open(asked, artist))
        .containsExactly(CommissionAction.TAKE_ON, CommissionAction.CANCEL);
    assertThat(open(asked, client)).containsExactly(CommissionAction.CANCEL);
    assertThat(asked.status()).as("to ask does nothing").isEqualTo(CommissionStatus.PENDING);
  }

  @Test
  void R51_each_side_does_its_own_while_the_work_goes_on() {
    Commission commission = portrait.inProgress();
    commission.lay(client, inParts("500.00"), CommissionFixture.TEN_PER_CENT);

    assertThat(open(commission, client))
        .containsExactly(
            CommissionAction.CANCEL,
            CommissionAction.DISPUTE,
            CommissionAction.PLAN_MILESTONES,
            CommissionAction.PAY_MILESTONE);
    assertThat(open(commission, artist))
        .containsExactly(
            CommissionAction.CANCEL,
            CommissionAction.DISPUTE,
            CommissionAction.COMPLETE,
            CommissionAction.DELIVER_MILESTONE);
  }

  @Test
  void R51_what_is_paid_is_delivered_by_the_artist_and_accepted_by_the_client() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    MilestoneId sketch = commission.plan().milestones().getFirst().id();

    assertThat(open(commission, client, sketch)).containsExactly(MilestoneAction.ACCEPT);
    assertThat(open(commission, artist, sketch)).containsExactly(MilestoneAction.DELIVER);
    commission.deliver(artist, sketch, NOON);
    commission.accept(client, sketch, NOON);

    assertThat(open(commission, client, sketch)).isEmpty();
    assertThat(open(commission, artist, sketch)).isEmpty();
    assertThat(open(commission, client))
        .as("the other is still there")
        .contains(CommissionAction.ACCEPT_MILESTONE)
        .doesNotContain(CommissionAction.PAY_MILESTONE, CommissionAction.PLAN_MILESTONES);
  }

  @Test
  void R51_what_is_not_paid_is_paid_by_the_client_alone() {
    Commission commission = portrait.inProgress();
    commission.lay(client, inParts("500.00"), CommissionFixture.TEN_PER_CENT);
    MilestoneId only = commission.plan().milestones().getFirst().id();

    assertThat(open(commission, client, only)).containsExactly(MilestoneAction.PAY);
    pay(commission, only);
    assertThat(open(commission, client, only)).containsExactly(MilestoneAction.ACCEPT);
  }

  @Test
  void R50_completed_work_is_accepted_at_once_or_disputed_within_14_days() {
    Commission commission = portrait.paidInParts("500.00");
    commission.complete(
        artist, Optional.of("https://img.example/done.jpg"), Optional.empty(), NOON);

    assertThat(open(commission, client))
        .containsExactly(
            CommissionAction.DISPUTE, CommissionAction.ACCEPT, CommissionAction.ACCEPT_MILESTONE);
    assertThat(commission.actionsOf(client, false, NOON.plus(Duration.ofDays(14)).plusMillis(1)))
        .doesNotContain(CommissionAction.DISPUTE);
    assertThat(open(commission, artist)).isEmpty();
  }

  @Test
  void R50_an_admin_decides_what_is_in_dispute_and_nobody_else_does() {
    Commission commission = portrait.inProgress();
    assertThat(commission.actionsOf(admin, true, NOON)).isEmpty();
    commission.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);

    assertThat(commission.actionsOf(admin, true, NOON)).containsExactly(CommissionAction.DECIDE);
    assertThat(open(commission, client)).isEmpty();
    assertThat(open(commission, artist)).isEmpty();
  }

  @Test
  void R50_a_stranger_can_do_nothing_with_it() {
    Commission commission = portrait.paidInParts("500.00");

    assertThat(open(commission, PersonId.next())).isEmpty();
    assertThat(open(commission, PersonId.next(), commission.plan().milestones().getFirst().id()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ANSWER, true, false", "DELIVERY, true, true", "PAYMENT, false, true"})
  void R50_who_has_to_act_is_reminded(
      CommissionReminder reminder, boolean isForArtist, boolean isForClient) {
    assertThat(reminder.isForArtist()).isEqualTo(isForArtist);
    assertThat(reminder.isForClient()).isEqualTo(isForClient);
  }

  @Test
  void R50_what_the_clock_finishes_is_completed_then_and_what_it_cancels_never_was() {
    Commission finished = portrait.paidInParts("500.00");
    finished.accept(client, finished.plan().milestones().getFirst().id(), NOON);
    Commission unanswered = portrait.requested();

    finished.lapse(CommissionLapse.FINISHED, NOON.plusSeconds(60));
    unanswered.lapse(CommissionLapse.UNANSWERED, NOON.plusSeconds(60));

    assertThat(finished.completedAt()).contains(NOON.plusSeconds(60));
    assertThat(unanswered.status()).isEqualTo(CommissionStatus.CANCELLED);
    assertThat(unanswered.completedAt()).isEmpty();
  }

  @Test
  void R114_an_artist_calls_off_also_what_was_delivered() {
    Commission commission = portrait.paidInParts("500.00");
    commission.deliver(artist, commission.plan().milestones().getFirst().id(), NOON);

    assertThat(open(commission, artist)).contains(CommissionAction.CANCEL);
    assertThat(open(commission, client))
        .contains(CommissionAction.DISPUTE)
        .doesNotContain(CommissionAction.CANCEL);
  }

  @Test
  void R50_what_nobody_has_paid_is_not_to_be_paid_any_more() {
    Commission commission = portrait.inProgress();
    commission.lay(client, inParts("200.00", "300.00"), CommissionFixture.TEN_PER_CENT);
    PaymentId attempt = PaymentId.next();
    commission.attempt(commission.plan().milestones().getFirst().id(), attempt);

    assertThat(commission.closeUnpaid()).containsExactly(attempt);
    assertThat(commission.plan().milestones())
        .extracting(Milestone::status)
        .containsOnly(MilestoneStatus.CANCELLED);
    assertThat(commission.closeUnpaid()).isEmpty();
  }

  private static List<CommissionAction> open(Commission commission, PersonId person) {
    return commission.actionsOf(person, false, NOON);
  }

  private static List<MilestoneAction> open(
      Commission commission, PersonId person, MilestoneId milestone) {
    return commission.actionsOf(person, milestone, NOON);
  }
}
