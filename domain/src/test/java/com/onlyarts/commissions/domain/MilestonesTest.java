package com.onlyarts.commissions.domain;

import static com.onlyarts.commissions.domain.CommissionFixture.NOON;
import static com.onlyarts.commissions.domain.CommissionFixture.TEN_PER_CENT;
import static com.onlyarts.commissions.domain.CommissionFixture.aCommission;
import static com.onlyarts.commissions.domain.CommissionFixture.inParts;
import static com.onlyarts.commissions.domain.CommissionFixture.pay;
import static com.onlyarts.commissions.domain.CommissionFixture.usd;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.commissions.domain.CommissionsRejection.ArtistOnly;
import com.onlyarts.commissions.domain.CommissionsRejection.ClientOnly;
import com.onlyarts.commissions.domain.CommissionsRejection.CommissionNotOpen;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotFound;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotPaid;
import com.onlyarts.commissions.domain.CommissionsRejection.MilestoneNotPayable;
import com.onlyarts.commissions.domain.CommissionsRejection.PlanFixed;
import com.onlyarts.commissions.domain.CommissionsRejection.RefundExceedsCaptured;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PaymentId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the money of a commission is, and who may move it (R50). */
class MilestonesTest {
  private static final Instant TWO_WEEKS_LATER = NOON.plus(Duration.ofDays(14));
  private final PersonId client = PersonId.next();
  private final PersonId artist = PersonId.next();
  private final PersonId admin = PersonId.next();
  private final CommissionFixture portrait = aCommission().by(client).of(artist);

  @Test
  void the_fee_is_frozen_with_the_plan_and_the_rest_is_the_artists() {
    Commission commission = portrait.worth("333.33").inProgress();

    commission.lay(
        client,
        new MilestonePlanRequest.AtOnce(),
        MilestonePlanTerms.usual(CommissionFixture.USD, new ServiceFee(new BigDecimal("12.5"))));

    Milestone all = commission.plan().milestones().getFirst();
    assertThat(all.title()).isEqualTo("Custom Portrait");
    assertThat(all.fee()).isEqualTo(usd("41.67"));
    assertThat(all.earnings()).isEqualTo(usd("291.66"));
  }

  @Test
  void a_plan_is_laid_by_the_client_while_the_work_goes_on_and_nothing_is_paid() {
    Commission pending = portrait.requested();
    Commission begun = portrait.inProgress();
    assertRefused(
        new CommissionNotOpen(CommissionStatus.PENDING),
        () -> pending.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT));
    assertRefused(
        new ClientOnly(), () -> begun.lay(artist, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT));
    begun.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    PaymentId open = PaymentId.next();
    begun.attempt(begun.plan().milestones().getFirst().id(), open);

    assertThat(begun.lay(client, inParts("200.00", "300.00"), TEN_PER_CENT)).containsExactly(open);

    pay(begun, first(begun).id());
    assertRefused(
        new PlanFixed(), () -> begun.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT));
  }

  @Test
  void money_for_a_plan_that_was_replaced_is_not_wanted() {
    Commission commission = portrait.inProgress();
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    MilestoneId replaced = first(commission).id();

    commission.lay(client, inParts("250.00", "250.00"), TEN_PER_CENT);

    assertThat(commission.paid(replaced, PaymentId.next(), NOON)).isEmpty();
    assertRefused(new MilestoneNotFound(replaced), () -> commission.payable(client, replaced));
  }

  @Test
  void what_is_paid_is_not_payable_again() {
    Commission commission = portrait.paidInParts("500.00");

    assertRefused(
        new MilestoneNotPayable(MilestoneStatus.IN_ESCROW),
        () -> commission.payable(client, first(commission).id()));
    assertThat(commission.paid(first(commission).id(), PaymentId.next(), NOON)).isEmpty();
  }

  @Test
  void a_milestone_releases_itself_14_days_after_it_was_paid_and_delivered() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    commission.deliver(artist, first(commission).id(), NOON);

    assertThat(commission.releaseDue(TWO_WEEKS_LATER.minusMillis(1))).isEmpty();
    assertThat(commission.releaseDue(TWO_WEEKS_LATER))
        .extracting(Milestone::kept)
        .containsExactly(usd("180.00"));
    assertThat(commission.releaseDue(TWO_WEEKS_LATER)).isEmpty();
  }

  @Test
  void what_is_delivered_before_it_is_paid_waits_14_days_from_the_payment() {
    Commission commission = portrait.inProgress();
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    commission.complete(
        artist,
        Optional.of("https://img.example/final.jpg"),
        Optional.empty(),
        NOON.minus(Duration.ofDays(3)));

    pay(commission, first(commission).id());

    assertThat(commission.releaseDue(TWO_WEEKS_LATER.minusMillis(1))).isEmpty();
    assertThat(commission.releaseDue(TWO_WEEKS_LATER)).hasSize(1);
  }

  @Test
  void completing_delivers_everything_and_accepting_releases_everything() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    assertRefused(
        new CommissionNotOpen(CommissionStatus.IN_PROGRESS),
        () -> commission.acceptAll(client, NOON));
    commission.complete(
        artist, Optional.of("https://img.example/final.jpg"), Optional.empty(), NOON);
    assertThat(commission.plan().milestones()).allMatch(Milestone::isDelivered);
    assertRefused(new ClientOnly(), () -> commission.acceptAll(artist, NOON));

    assertThat(commission.acceptAll(client, NOON))
        .hasSize(2)
        .allMatch(it -> it.status() == MilestoneStatus.RELEASED);
    assertThat(commission.acceptAll(client, NOON)).isEmpty();
  }

  @Test
  void each_side_does_its_own() {
    Commission commission = portrait.paidInParts("500.00");
    MilestoneId milestone = first(commission).id();

    assertRefused(new ArtistOnly(), () -> commission.deliver(client, milestone, NOON));
    assertRefused(new ClientOnly(), () -> commission.accept(artist, milestone, NOON));
    assertThat(commission.deliver(artist, milestone, NOON)).isTrue();
    assertThat(commission.deliver(artist, milestone, NOON.plusSeconds(1))).isFalse();
    assertThat(commission.accept(client, milestone, NOON)).isPresent();
    assertThat(commission.accept(client, milestone, NOON)).isEmpty();
  }

  @Test
  void what_is_not_paid_cannot_be_accepted() {
    Commission commission = portrait.inProgress();
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);

    assertRefused(
        new MilestoneNotPaid(MilestoneStatus.AWAITING_PAYMENT),
        () -> commission.accept(client, first(commission).id(), NOON));
  }

  @Test
  void R50_a_cancellation_gives_back_what_was_not_released() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    commission.accept(client, first(commission).id(), NOON);
    Milestone second = commission.plan().milestones().getLast();

    TransitionResult result =
        commission.move(artist, CommissionStatus.CANCELLED, Optional.empty(), NOON).orElseThrow();

    assertThat(result.givenBack())
        .containsExactly(
            new MilestoneRefund(second.id(), second.payment().orElseThrow(), usd("300.00")));
    assertThat(commission.plan().milestones())
        .extracting(Milestone::status)
        .containsExactly(MilestoneStatus.RELEASED, MilestoneStatus.REFUNDED);
  }

  @Test
  void money_that_comes_in_after_the_cancellation_is_not_wanted() {
    Commission commission = portrait.inProgress();
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    PaymentId open = PaymentId.next();
    commission.attempt(first(commission).id(), open);

    assertThat(
            commission
                .move(client, CommissionStatus.CANCELLED, Optional.empty(), NOON)
                .orElseThrow()
                .calledOff())
        .containsExactly(open);
    assertThat(commission.paid(first(commission).id(), open, NOON)).isEmpty();
  }

  @Test
  void a_dispute_freezes_what_lies_in_escrow() {
    Commission commission = portrait.paidInParts("500.00");
    commission.deliver(artist, first(commission).id(), NOON);
    commission.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);

    assertThat(commission.releaseDue(TWO_WEEKS_LATER)).isEmpty();
    assertRefused(
        new CommissionNotOpen(CommissionStatus.DISPUTED),
        () -> commission.accept(client, first(commission).id(), NOON));
    assertRefused(
        new CommissionNotOpen(CommissionStatus.DISPUTED),
        () -> commission.payable(client, first(commission).id()));
  }

  @Test
  void money_on_its_way_still_lands_in_escrow_while_the_two_disagree() {
    Commission commission = portrait.inProgress();
    commission.lay(client, new MilestonePlanRequest.AtOnce(), TEN_PER_CENT);
    commission.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);

    assertThat(commission.paid(first(commission).id(), PaymentId.next(), NOON)).isPresent();
  }

  @Test
  void after_a_dispute_that_goes_on_the_work_is_delivered_again() {
    Commission commission = portrait.paidInParts("500.00");
    commission.deliver(artist, first(commission).id(), NOON);
    commission.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);

    commission.decide(
        admin,
        new DisputeDecision(CommissionStatus.IN_PROGRESS, Optional.empty(), "Try again"),
        NOON);

    assertThat(commission.releaseDue(TWO_WEEKS_LATER)).isEmpty();
    assertThat(commission.deliver(artist, first(commission).id(), NOON)).isTrue();
  }

  @Test
  void an_admin_gives_back_of_escrow_first_and_of_released_money_then() {
    Commission commission = disputedAfterOneOfTwo();
    List<Milestone> milestones = commission.plan().milestones();

    TransitionResult result = commission.decide(admin, cancelling("350.00"), NOON).orElseThrow();

    assertThat(result.givenBack())
        .containsExactly(
            new MilestoneRefund(
                milestones.getLast().id(),
                milestones.getLast().payment().orElseThrow(),
                usd("300.00")),
            new MilestoneRefund(
                milestones.getFirst().id(),
                milestones.getFirst().payment().orElseThrow(),
                usd("50.00")));
    assertThat(first(commission).kept()).isEqualTo(usd("135.00"));
  }

  @Test
  void what_an_admin_does_not_give_back_is_the_artists_as_soon_as_the_rest_has_gone() {
    Commission commission = disputedAfterOneOfTwo();
    MilestoneRefund back =
        commission.decide(admin, cancelling("100.00"), NOON).orElseThrow().givenBack().getFirst();
    assertThat(commission.releaseDue(NOON)).isEmpty();

    commission.refunded(back.milestone(), back.payment(), usd("100.00"));

    assertThat(commission.releaseDue(NOON))
        .extracting(Milestone::kept)
        .containsExactly(usd("180.00"));
  }

  @Test
  void a_refund_that_does_not_go_holds_the_artists_part_up_for_a_day() {
    Commission commission = disputedAfterOneOfTwo();
    commission.decide(admin, cancelling("100.00"), NOON);

    assertThat(commission.releaseDue(NOON.plus(Duration.ofDays(1)).minusMillis(1))).isEmpty();
    assertThat(commission.releaseDue(NOON.plus(Duration.ofDays(1)))).hasSize(1);
  }

  @Test
  void an_admin_gives_back_at_most_what_was_paid() {
    Commission commission = disputedAfterOneOfTwo();

    assertRefused(
        new RefundExceedsCaptured(usd("500.00")),
        () -> commission.decide(admin, cancelling("500.01"), NOON));
  }

  @Test
  void what_payments_gave_back_by_itself_is_noted_once() {
    Commission commission = portrait.paidInParts("500.00");
    Milestone milestone = first(commission);
    PaymentId payment = milestone.payment().orElseThrow();

    assertThat(commission.refunded(milestone.id(), payment, usd("120.00"))).contains(usd("120.00"));
    assertThat(commission.refunded(milestone.id(), payment, usd("120.00"))).isEmpty();
    assertThat(commission.refunded(milestone.id(), PaymentId.next(), usd("500.00"))).isEmpty();
    assertThat(commission.refunded(milestone.id(), payment, usd("500.00"))).contains(usd("380.00"));
    assertThat(first(commission).status()).isEqualTo(MilestoneStatus.REFUNDED);
  }

  @Test
  void R37_what_a_bank_returned_lies_in_escrow_again() {
    Commission commission = portrait.paidInParts("500.00");
    Milestone milestone = first(commission);
    PaymentId payment = milestone.payment().orElseThrow();
    commission.refunded(milestone.id(), payment, usd("500.00"));

    assertThat(commission.refundReturned(milestone.id(), payment, usd("120.00")))
        .contains(usd("380.00"));
    assertThat(commission.refundReturned(milestone.id(), payment, usd("120.00"))).isEmpty();
    assertThat(first(commission).status()).isEqualTo(MilestoneStatus.IN_ESCROW);
  }

  @Test
  void completing_does_not_begin_the_14_days_of_what_was_delivered_before_anew() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    commission.deliver(artist, first(commission).id(), NOON);

    commission.complete(
        artist,
        Optional.of("https://img.example/final.jpg"),
        Optional.empty(),
        NOON.plus(Duration.ofDays(3)));

    assertThat(commission.releaseDue(TWO_WEEKS_LATER)).hasSize(1);
    assertThat(commission.releaseDue(TWO_WEEKS_LATER.plus(Duration.ofDays(3)))).hasSize(1);
  }

  @Test
  void what_is_released_stays_as_it_was_through_completion_and_dispute() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    commission.accept(client, first(commission).id(), NOON.plusSeconds(9));
    Milestone released = first(commission);

    commission.complete(
        artist, Optional.of("https://img.example/final.jpg"), Optional.empty(), NOON);
    commission.move(client, CommissionStatus.DISPUTED, Optional.empty(), NOON);
    commission.decide(
        admin,
        new DisputeDecision(CommissionStatus.IN_PROGRESS, Optional.empty(), "Try again"),
        NOON);

    assertThat(first(commission)).isEqualTo(released);
    assertThat(released.dates().releasedAt()).contains(NOON.plusSeconds(9));
  }

  @Test
  void nothing_is_delivered_of_what_was_called_off() {
    Commission commission = portrait.paidInParts("500.00");
    commission.move(client, CommissionStatus.CANCELLED, Optional.empty(), NOON);

    assertRefused(
        new CommissionNotOpen(CommissionStatus.CANCELLED),
        () -> commission.deliver(artist, first(commission).id(), NOON));
  }

  @Test
  void only_the_client_pays_and_what_is_paid_is_the_milestone_that_was_asked_for() {
    Commission commission = portrait.inProgress();
    commission.lay(client, inParts("200.00", "300.00"), TEN_PER_CENT);
    Milestone last = commission.plan().milestones().getLast();

    assertThat(commission.payable(client, last.id())).isEqualTo(last);
    assertRefused(new ClientOnly(), () -> commission.payable(artist, last.id()));
    assertThat(MilestoneAttemptId.first(last.id()).value()).isEqualTo(last.id().value());
  }

  private Commission disputedAfterOneOfTwo() {
    Commission commission = portrait.paidInParts("200.00", "300.00");
    commission.accept(client, first(commission).id(), NOON);
    commission.move(client, CommissionStatus.DISPUTED, Optional.of("It stopped there"), NOON);
    return commission;
  }

  private static DisputeDecision cancelling(String refund) {
    return new DisputeDecision(
        CommissionStatus.CANCELLED, Optional.of(usd(refund)), "It stopped there");
  }

  private static Milestone first(Commission commission) {
    return commission.plan().milestones().getFirst();
  }
}
