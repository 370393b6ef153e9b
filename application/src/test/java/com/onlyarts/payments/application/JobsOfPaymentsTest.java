package com.onlyarts.payments.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PayoutStatus;
import com.onlyarts.payments.domain.RefundScope;
import com.onlyarts.payments.domain.RefundStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due and cannot be done yet is tried once a run, and the run ends. */
class JobsOfPaymentsTest {
  private static final Duration LONG = Duration.ofDays(1);
  private final PayingFixture fixture = new PayingFixture();

  static Stream<Arguments> jobs() {
    return Stream.of(
        job("refunds", (it, items) -> it.refunding.settlePending(items)),
        job("unsettled", (it, items) -> it.following.lookAfterUnsettled(items)),
        job("disputes", (it, items) -> it.reconciling.openDisputes(items)),
        job("payouts", (it, items) -> it.carrying.settleOpen(items)),
        job("requested", (it, items) -> it.subscriptionEvents.settleRequested(items)),
        job("running", (it, items) -> it.subscriptionEvents.lookAfterRunning(items)));
  }

  private static Arguments job(String name, BiConsumer<PayingFixture, ItemByItem> run) {
    return Arguments.of(name, run);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("jobs")
  void R36_a_run_ends_however_much_of_it_stays_due(
      String name, BiConsumer<PayingFixture, ItemByItem> run) {
    everythingIsDue();

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> run.accept(fixture, fixture.job(name)));

    assertThat(fixture.payer.told()).containsExactly("paid", "paid");
    assertThat(fixture.refunds.all())
        .extracting(it -> it.status())
        .containsOnly(RefundStatus.PENDING);
    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.PENDING);
  }

  private void everythingIsDue() {
    fixture.earned();
    fixture.requested();
    PaymentId payment = fixture.paid();
    fixture.disputed(payment, "dp_1", "5.00", DisputeStatus.OPEN);
    fixture.tell("evt_1", "charge.dispute.created", "dp_1");
    fixture.subscribing.subscribe(fixture.buyer, Tier.PRO, "pm_x");
    var artist = fixture.onboarded();
    fixture.provider.is(Mood.AWAY);
    fixture.payoutProvider.is(Mood.AWAY);
    fixture.subscriptionProvider.is(Mood.AWAY);
    fixture.requesting.request(artist, Optional.empty());
    fixture.transactions.inTransaction(
        () -> fixture.refunding.decide(payment, RefundScope.rest(), "It was cancelled"));
    fixture.clock.advance(LONG);
    assertThatThrownBy(() -> fixture.tell("evt_2", "charge.dispute.closed", "dp_1"))
        .isInstanceOf(Rejected.class);
  }
}
