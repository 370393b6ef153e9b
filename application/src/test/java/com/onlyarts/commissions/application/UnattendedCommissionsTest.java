package com.onlyarts.commissions.application;

import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.commissions.domain.DisputeDecision;
import com.onlyarts.commissions.domain.Milestone;
import com.onlyarts.commissions.domain.MilestonePlanRequest;
import com.onlyarts.commissions.domain.MilestoneStatus;
import com.onlyarts.commissions.domain.Note;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.Posting;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everybody goes away: whatever state a commission and its milestones are left in, the clock alone
 * brings them to their end, and all the money to somebody.
 */
class UnattendedCommissionsTest {
  private static final Money NOTHING = usd("0.00");
  private static final Set<CommissionStatus> ENDS =
      EnumSet.of(CommissionStatus.COMPLETED, CommissionStatus.CANCELLED);
  private static final Set<MilestoneStatus> SETTLED =
      EnumSet.of(MilestoneStatus.RELEASED, MilestoneStatus.REFUNDED, MilestoneStatus.CANCELLED);

  private final CommissioningFixture fixture = new CommissioningFixture();
  private final Caller client = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private final Caller admin = Callers.anAdmin();

  /** How things stand when everybody goes away, how it ends, and what the artist has of it. */
  enum Left {
    REQUESTED(CommissionStatus.CANCELLED, "0.00"),
    TAKEN_ON(CommissionStatus.CANCELLED, "0.00"),
    PLANNED(CommissionStatus.CANCELLED, "0.00"),
    ABOUT_TO_PAY(CommissionStatus.CANCELLED, "0.00"),
    PAID_IN_PART(CommissionStatus.CANCELLED, "0.00"),
    PAID(CommissionStatus.CANCELLED, "0.00"),
    DELIVERED_IN_PART(CommissionStatus.CANCELLED, "225.00"),
    ACCEPTED_IN_PART(CommissionStatus.CANCELLED, "225.00"),
    ALL_ACCEPTED(CommissionStatus.COMPLETED, "450.00"),
    COMPLETED(CommissionStatus.COMPLETED, "450.00"),
    COMPLETED_AND_NOT_PAID(CommissionStatus.COMPLETED, "0.00"),
    COMPLETED_AND_ABOUT_TO_BE_PAID(CommissionStatus.COMPLETED, "0.00"),
    DISPUTED(CommissionStatus.CANCELLED, "0.00"),
    DISPUTED_ONCE_COMPLETED(CommissionStatus.CANCELLED, "0.00"),
    RESUMED(CommissionStatus.CANCELLED, "0.00"),
    DECIDED(CommissionStatus.COMPLETED, "360.00"),
    CALLED_OFF(CommissionStatus.CANCELLED, "0.00"),
    QUESTIONED_BY_A_BANK(CommissionStatus.CANCELLED, "0.00"),
    RETURNED_BY_A_BANK(CommissionStatus.CANCELLED, "0.00"),
    RETURNED_AGAIN_AND_AGAIN(CommissionStatus.CANCELLED, "0.00");

    private final CommissionStatus end;
    private final String earned;

    Left(CommissionStatus end, String earned) {
      this.end = end;
      this.earned = earned;
    }
  }

  @ParameterizedTest
  @EnumSource
  void R50_whatever_is_left_alone_comes_to_its_end(Left left) {
    CommissionId id = left(left);

    passTime();

    assertThat(fixture.reviewing.show(client, id).status()).isEqualTo(left.end).isIn(ENDS);
    assertThat(fixture.milestones(client, id))
        .extracting(Milestone::status)
        .allMatch(SETTLED::contains);
    assertThat(
            fixture.commissions.stepDue(
                fixture.clock.instant().plus(Duration.ofDays(9_999)), Optional.empty(), 1))
        .as("nothing more is to happen")
        .isEmpty();
    assertThat(fixture.balanceOf(artist)).isEqualTo(usd(left.earned));
    assertAllMoneyIsSomebodys();
  }

  private CommissionId left(Left left) {
    return switch (left) {
      case REQUESTED -> fixture.requested(client, artist, "500.00");
      case TAKEN_ON -> fixture.inProgress(client, artist, "500.00");
      case PLANNED -> planned();
      case ABOUT_TO_PAY -> {
        CommissionId id = planned();
        fixture.paying.pay(client, id, milestone(id, 0).id());
        yield id;
      }
      case PAID_IN_PART -> {
        CommissionId id = planned();
        fixture.pay(client, id, milestone(id, 0));
        yield id;
      }
      case COMPLETED_AND_NOT_PAID, COMPLETED_AND_ABOUT_TO_BE_PAID -> {
        CommissionId id = planned();
        if (left == Left.COMPLETED_AND_ABOUT_TO_BE_PAID) {
          fixture.paying.pay(client, id, milestone(id, 0).id());
        }
        yield completed(id);
      }
      default -> leftPaid(fixture.paid(client, artist, "500.00", 2), left);
    };
  }

  private CommissionId leftPaid(CommissionId id, Left left) {
    switch (left) {
      case DELIVERED_IN_PART ->
          fixture.deliveringMilestones.deliver(artist, id, milestone(id, 0).id());
      case ACCEPTED_IN_PART ->
          fixture.deliveringMilestones.accept(client, id, milestone(id, 0).id());
      case ALL_ACCEPTED ->
          fixture
              .milestones(client, id)
              .forEach(it -> fixture.deliveringMilestones.accept(client, id, it.id()));
      case COMPLETED -> completed(id);
      case DISPUTED -> dispute(id);
      case DISPUTED_ONCE_COMPLETED -> dispute(completed(id));
      case RESUMED -> decide(dispute(id), CommissionStatus.IN_PROGRESS, Optional.empty());
      case DECIDED -> decide(dispute(id), CommissionStatus.COMPLETED, Optional.of(usd("100.00")));
      case CALLED_OFF -> fixture.set(client, id, CommissionStatus.CANCELLED);
      case QUESTIONED_BY_A_BANK -> {
        PaymentId payment = milestone(id, 0).payment().orElseThrow();
        bankSays(payment, DisputeStatus.OPEN);
        fixture.clock.advance(Duration.ofDays(110));
        fixture.timing.moveDue();
        bankSays(payment, DisputeStatus.WON);
      }
      case RETURNED_BY_A_BANK -> {
        fixture.set(client, id, CommissionStatus.CANCELLED);
        fixture.payments.returned(milestone(id, 0).payment().orElseThrow());
      }
      case RETURNED_AGAIN_AND_AGAIN -> {
        fixture.set(client, id, CommissionStatus.CANCELLED);
        for (int time = 0; time < 6; time++) {
          fixture.payments.returned(milestone(id, 0).payment().orElseThrow());
          fixture.clock.advance(Duration.ofDays(16));
          fixture.payments.refunding.settlePending(fixture.payments.job("settle-refunds"));
        }
      }
      default -> {} // it was just paid
    }
    return id;
  }

  private CommissionId planned() {
    CommissionId id = fixture.inProgress(client, artist, "500.00");
    fixture.paying.plan(client, id, new MilestonePlanRequest.Equal(2));
    return id;
  }

  private CommissionId completed(CommissionId id) {
    fixture.moving.complete(
        artist, id, Optional.of("https://img.example/final.jpg"), Optional.empty());
    return id;
  }

  private CommissionId dispute(CommissionId id) {
    fixture.moving.dispute(client, id, new Note("Not what I asked for"));
    return id;
  }

  private void decide(CommissionId id, CommissionStatus outcome, Optional<Money> back) {
    fixture.deciding.decide(admin, id, new DisputeDecision(outcome, back, "So it is"));
  }

  private void bankSays(PaymentId payment, DisputeStatus status) {
    fixture.payments.disputed(payment, "dp_1", "250.00", status);
    fixture.payments.tell("evt_" + status, "charge.dispute.updated", "dp_1");
  }

  private Milestone milestone(CommissionId id, int index) {
    return fixture.milestones(client, id).get(index);
  }

  /** Nothing lies in escrow or is on its way, and no payment is open. */
  private void assertAllMoneyIsSomebodys() {
    assertThat(on(LedgerAccount.ESCROW)).as("in escrow").isEqualTo(NOTHING);
    assertThat(fixture.payments.ledger.entries())
        .allSatisfy(
            entry ->
                assertThat(
                        entry.postings().stream().map(Posting::amount).reduce(NOTHING, Money::plus))
                    .isEqualTo(NOTHING));
    assertThat(on(LedgerAccount.PROVIDER).negated())
        .as("what lies at the provider")
        .isEqualTo(
            fixture
                .balanceOf(artist)
                .plus(on(LedgerAccount.FEES))
                .plus(on(LedgerAccount.UNCLAIMED)));
    assertThat(fixture.payments.refunds.all())
        .noneMatch(refund -> refund.status() == RefundStatus.PENDING);
    assertThat(fixture.payments.payments.unsettled(Instant.MAX, Optional.empty(), 1))
        .as("no payment is open")
        .isEmpty();
  }

  private Money on(LedgerAccount account) {
    return fixture.payments.ledger.balanceOf(account).orElse(NOTHING);
  }

  /** A year, in which the jobs look every five days. */
  private void passTime() {
    for (int time = 0; time < 73; time++) {
      fixture.clock.advance(Duration.ofDays(5));
      fixture.releasing.releaseDue();
      fixture.timing.moveDue();
      fixture.payments.refunding.settlePending(fixture.payments.job("settle-refunds"));
    }
  }
}
