package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a milestone whose money a bank sends back to us. */
class ReturnedMilestonesTest {
  private final PersonId client = PersonId.next();
  private final Commission commission =
      aCommission().by(client).worth("500.00").paidInParts("500.00");
  private final MilestoneId milestone = commission.plan().milestones().getFirst().id();
  private final PaymentId payment = milestone().payment().orElseThrow();

  @Test
  void R37_what_the_commission_gave_back_is_owed_again_and_the_milestone_stays_as_it_is() {
    commission.move(client, CommissionStatus.CANCELLED, Optional.empty(), NOON);
    commission.refunded(milestone, payment, usd("500.00"));

    assertThat(commission.refundOwed(milestone, payment, usd("120.00"))).contains(usd("380.00"));

    assertThat(milestone().status()).isEqualTo(MilestoneStatus.REFUNDED);
    assertThat(milestone().givenBack()).isEqualTo(usd("500.00"));
    assertThat(milestone().refunded()).isEqualTo(usd("120.00"));
  }

  @Test
  void R37_what_the_commission_did_not_decide_to_give_is_not_owed() {
    commission.refunded(milestone, payment, usd("500.00"));

    assertThat(commission.refundOwed(milestone, payment, usd("0.00"))).isEmpty();

    assertThat(milestone().refunded()).isEqualTo(usd("500.00"));
  }

  @Test
  void R37_money_that_the_commission_never_wanted_is_owed_too() {
    assertThat(commission.refundOwed(milestone, PaymentId.next(), usd("0.00")))
        .contains(usd("0.00"));
    assertThat(commission.refundOwed(MilestoneId.next(), payment, usd("0.00")))
        .contains(usd("0.00"));
    assertThat(milestone().refunded()).isEqualTo(usd("0.00"));
  }

  @Test
  void R37_a_cent_that_is_still_gone_leaves_the_rest_in_escrow() {
    commission.refunded(milestone, payment, usd("500.00"));

    assertThat(commission.refundReturned(milestone, payment, usd("499.99"))).contains(usd("0.01"));

    assertThat(milestone().status()).isEqualTo(MilestoneStatus.IN_ESCROW);
    assertThat(milestone().givenBack()).isEqualTo(usd("499.99"));
  }

  @Test
  void R37_what_comes_back_of_released_money_is_the_artists_again() {
    commission.accept(client, milestone, NOON);
    commission.refunded(milestone, payment, usd("500.00"));

    commission.refundReturned(milestone, payment, usd("0.00"));

    assertThat(milestone().status()).isEqualTo(MilestoneStatus.RELEASED);
  }

  @Test
  void R37_what_comes_back_of_another_payment_changes_nothing() {
    commission.refunded(milestone, payment, usd("500.00"));

    assertThat(commission.refundReturned(milestone, PaymentId.next(), usd("0.00"))).isEmpty();
    assertThat(commission.refundReturned(MilestoneId.next(), payment, usd("0.00"))).isEmpty();

    assertThat(milestone().status()).isEqualTo(MilestoneStatus.REFUNDED);
  }

  @Test
  void R50_what_went_back_as_a_whole_is_not_all_released() {
    assertThat(commission.plan().isAllReleased()).as("in escrow").isFalse();

    commission.refunded(milestone, payment, usd("500.00"));

    assertThat(commission.plan().isAllReleased()).isFalse();
  }

  private Milestone milestone() {
    return commission.plan().milestone(commission.plan().milestones().getFirst().id());
  }
}
