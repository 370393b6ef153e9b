package com.onlyarts.payments.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.application.port.FakePaymentProvider.Mood;
import com.onlyarts.payments.application.port.FakePayoutProvider;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.domain.LedgerAccount;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToPayOut;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutNotFound;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsNotSetUp;
import com.onlyarts.payments.domain.PaymentsRejection.PayoutsSuspended;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayingOutTest {
  private final PayingFixture fixture = new PayingFixture();

  @Test
  void R38_a_payout_takes_what_is_available_and_goes_to_the_bank_by_way_of_the_artists_account() {
    fixture.earned();
    Caller artist = fixture.onboarded();

    PayoutId id = fixture.requesting.request(artist, Optional.empty());

    assertThat(fixture.payoutProvider.asked()).containsExactly("transfer", "payout");
    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    assertThat(fixture.onlyPayout().amount()).isEqualTo(usd("450.00"));
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("0.00"));
    assertThat(fixture.funds.earningsOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.TRANSIT)).contains(usd("450.00"));
    assertRefused(
        new NothingToPayOut(usd("0.00")),
        () -> fixture.requesting.request(artist, Optional.empty()));
    assertThat(fixture.reviewingPayouts.show(artist, id).amount()).isEqualTo(usd("450.00"));
    assertRefused(new PayoutNotFound(id), () -> fixture.reviewingPayouts.show(Callers.aUser(), id));
  }

  @Test
  void a_payout_is_paid_when_the_bank_says_so_however_often_it_does() {
    sent();

    bankSays("evt_1", "payout.paid", State.PAID, Optional.empty());
    bankSays("evt_2", "payout.paid", State.PAID, Optional.empty());

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.PAID);
    assertThat(fixture.ledger.balanceOf(LedgerAccount.TRANSIT)).contains(usd("0.00"));
    assertThat(fixture.outbox.events()).hasSize(1).first().isInstanceOf(PayoutPaid.class);
  }

  @Test
  void failure_after_success_is_fetched_back_and_available_again() {
    sent();
    bankSays("evt_1", "payout.paid", State.PAID, Optional.empty());

    bankSays("evt_2", "payout.failed", State.FAILED, Optional.of("account_closed"));
    bankSays("evt_3", "payout.failed", State.FAILED, Optional.of("account_closed"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(fixture.payoutProvider.asked()).containsExactly("transfer", "payout", "reversal");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.funds.earningsOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.outbox.events()).hasSize(2).last().isInstanceOf(PayoutFailed.class);
    assertThat(fixture.outbox.events().getLast()).extracting("reason").isEqualTo("account_closed");
  }

  @Test
  void R36_a_failure_heard_of_before_the_success_is_final() {
    sent();

    bankSays("evt_2", "payout.failed", State.FAILED, Optional.of("account_closed"));
    fixture.tell("evt_1", "payout.paid", "acct_1 " + FakePayoutProvider.idOf(fixture.onlyPayout()));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.ledger.balanceOf(LedgerAccount.TRANSIT)).contains(usd("0.00"));
  }

  @Test
  void a_payout_the_provider_does_not_take_on_is_available_again_at_once() {
    fixture.earned();
    Caller artist = fixture.onboarded();
    fixture.payoutProvider.is(Mood.MEAN);

    fixture.requesting.request(artist, Optional.of(usd("100.00")));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(fixture.onlyPayout().failure()).contains("balance_insufficient");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.payoutProvider.asked()).containsExactly("transfer");
  }

  @Test
  void a_payout_the_provider_does_not_pass_on_is_fetched_back() {
    fixture.earned();
    Caller artist = fixture.onboarded();
    fixture.payoutProvider.is(Mood.STUCK);

    fixture.requesting.request(artist, Optional.empty());

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(fixture.payoutProvider.asked()).containsExactly("transfer", "payout", "reversal");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void an_answer_that_was_lost_is_looked_for_and_nothing_is_asked_for_twice() {
    fixture.earned();
    Caller artist = fixture.onboarded();
    fixture.payoutProvider.is(Mood.MUTE);
    fixture.requesting.request(artist, Optional.empty());
    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.PENDING);

    fixture.payoutProvider.is(Mood.FINE);
    fixture.carrying.settleOpen(fixture.job("open"));
    assertThat(fixture.onlyPayout().status())
        .as("it may still be in flight")
        .isEqualTo(PayoutStatus.PENDING);
    fixture.clock.advance(Duration.ofMinutes(1));
    fixture.carrying.settleOpen(fixture.job("open"));
    fixture.carrying.settleOpen(fixture.job("open"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    assertThat(fixture.payoutProvider.asked()).containsExactly("transfer", "payout");
  }

  @Test
  void a_payout_nobody_asked_for_because_the_node_died_is_asked_for_by_the_chore() {
    fixture.earned();
    Caller artist = fixture.onboarded();
    fixture.payoutProvider.is(Mood.AWAY);
    fixture.requesting.request(artist, Optional.empty());
    fixture.clock.advance(Duration.ofMinutes(1));

    fixture.payoutProvider.is(Mood.FINE);
    fixture.carrying.settleOpen(fixture.job("open"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
  }

  @Test
  void a_payout_whose_events_are_lost_is_looked_after() {
    sent();
    fixture.payoutProvider.become(fixture.onlyPayout(), State.PAID, Optional.empty());

    fixture.clock.advance(Duration.ofHours(2));
    fixture.carrying.lookAfterSent(fixture.job("sent"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.PAID);
  }

  @Test
  void a_payout_that_was_fetched_back_while_the_answer_was_lost_is_available_again() {
    sent();
    fixture.payoutProvider.takeBack(fixture.onlyPayout());

    fixture.clock.advance(Duration.ofHours(2));
    fixture.carrying.lookAfterSent(fixture.job("sent"));

    assertThat(fixture.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(fixture.onlyPayout().failure()).contains("reversed");
    assertThat(fixture.funds.balanceOf(fixture.artist)).isEqualTo(usd("450.00"));
    assertThat(fixture.payoutProvider.asked()).containsOnlyOnce("reversal");
  }

  @Test
  void nothing_is_paid_out_before_the_provider_is_content_or_while_suspended() {
    fixture.earned();
    Caller artist =
        new Caller(fixture.artist, Callers.anArtist().session(), Callers.anArtist().role());
    assertRefused(
        new PayoutsNotSetUp(), () -> fixture.requesting.request(artist, Optional.empty()));
    fixture.opening.onboarding(artist);
    assertThat(fixture.opening.payable(artist)).contains(false);
    assertRefused(
        new PayoutsNotSetUp(), () -> fixture.requesting.request(artist, Optional.empty()));
    fixture.onboarded();

    fixture.payoutAccounts.suspend(fixture.artist);

    assertRefused(
        new PayoutsSuspended(), () -> fixture.requesting.request(artist, Optional.empty()));
    assertInvalid("amount", () -> fixture.requesting.request(artist, Optional.of(usd("0.99"))));
  }

  @Test
  void the_provider_tells_of_an_account_it_will_pay_and_of_one_it_will_not() {
    Caller artist =
        new Caller(fixture.artist, Callers.anArtist().session(), Callers.anArtist().role());
    assertThat(fixture.opening.payable(artist)).isEmpty();
    assertThat(fixture.opening.onboarding(artist))
        .hasToString("https://provider.example/acct_" + fixture.artist.value());
    assertThat(fixture.opening.onboarding(artist)).as("once more").isNotNull();
    fixture.payoutProvider.onboard("acct_" + fixture.artist.value());

    fixture.tell("evt_1", "account.updated", "acct_" + fixture.artist.value());

    assertThat(fixture.payoutAccounts.find(fixture.artist, "stripe"))
        .hasValueSatisfying(account -> assertThat(account.payable()).isTrue());
    fixture.tell("evt_2", "account.updated", "acct_nobodys");
  }

  @Test
  void an_account_that_the_provider_pays_by_now_is_found_out_by_asking() {
    Caller artist =
        new Caller(fixture.artist, Callers.anArtist().session(), Callers.anArtist().role());
    fixture.opening.onboarding(artist);
    assertThat(fixture.opening.payable(artist)).contains(false);

    fixture.payoutProvider.onboard("acct_" + fixture.artist.value());

    assertThat(fixture.opening.payable(artist)).contains(true);
  }

  private void sent() {
    fixture.earned();
    fixture.requesting.request(fixture.onboarded(), Optional.empty());
  }

  private void bankSays(String event, String type, State state, Optional<String> failure) {
    fixture.payoutProvider.become(fixture.onlyPayout(), state, failure);
    fixture.tell(event, type, "acct_1 " + FakePayoutProvider.idOf(fixture.onlyPayout()));
  }
}
