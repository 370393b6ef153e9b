package com.onlyarts.payments.application;

import static com.onlyarts.kernel.Refusals.assertInvalid;
import static com.onlyarts.kernel.Refusals.assertRefused;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.payments.api.PayoutFailed;
import com.onlyarts.payments.api.PayoutPaid;
import com.onlyarts.payments.application.port.PlayedPayouts;
import com.onlyarts.payments.application.port.PlayedProvider.Mood;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.domain.Account;
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
  private final PaymentsHouse house = new PaymentsHouse();

  @Test
  void R38_a_payout_takes_what_is_available_and_goes_to_the_bank_by_way_of_the_artists_account() {
    house.earned();
    Caller artist = house.onboarded();

    PayoutId id = house.requesting.request(artist, Optional.empty());

    assertThat(house.payoutProvider.asked()).containsExactly("transfer", "payout");
    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    assertThat(house.onlyPayout().amount()).isEqualTo(usd("450.00"));
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("0.00"));
    assertThat(house.funds.earningsOf(house.artist)).isEqualTo(usd("450.00"));
    assertThat(house.ledger.balanceOf(Account.TRANSIT)).contains(usd("450.00"));
    assertRefused(new NothingToPayOut(usd("0.00")), () -> house.requesting.request(artist, Optional.empty()));
    assertThat(house.reviewingPayouts.show(artist, id).amount()).isEqualTo(usd("450.00"));
    assertRefused(new PayoutNotFound(id), () -> house.reviewingPayouts.show(Callers.aUser(), id));
  }

  @Test
  void a_payout_is_paid_when_the_bank_says_so_however_often_it_does() {
    sent();

    bankSays("evt_1", "payout.paid", State.PAID, Optional.empty());
    bankSays("evt_2", "payout.paid", State.PAID, Optional.empty());

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.PAID);
    assertThat(house.ledger.balanceOf(Account.TRANSIT)).contains(usd("0.00"));
    assertThat(house.outbox.events()).hasSize(1).first().isInstanceOf(PayoutPaid.class);
  }

  @Test
  void failure_after_success_is_fetched_back_and_available_again() {
    sent();
    bankSays("evt_1", "payout.paid", State.PAID, Optional.empty());

    bankSays("evt_2", "payout.failed", State.FAILED, Optional.of("account_closed"));
    bankSays("evt_3", "payout.failed", State.FAILED, Optional.of("account_closed"));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(house.payoutProvider.asked()).containsExactly("transfer", "payout", "reversal");
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
    assertThat(house.funds.earningsOf(house.artist)).isEqualTo(usd("450.00"));
    assertThat(house.outbox.events()).hasSize(2).last().isInstanceOf(PayoutFailed.class);
    assertThat(house.outbox.events().getLast()).extracting("reason").isEqualTo("account_closed");
  }

  @Test
  void R36_a_failure_heard_of_before_the_success_is_final() {
    sent();

    bankSays("evt_2", "payout.failed", State.FAILED, Optional.of("account_closed"));
    house.tell("evt_1", "payout.paid", "acct_1 " + PlayedPayouts.idOf(house.onlyPayout()));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
    assertThat(house.ledger.balanceOf(Account.TRANSIT)).contains(usd("0.00"));
  }

  @Test
  void a_payout_the_provider_does_not_take_on_is_available_again_at_once() {
    house.earned();
    Caller artist = house.onboarded();
    house.payoutProvider.is(Mood.MEAN);

    house.requesting.request(artist, Optional.of(usd("100.00")));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(house.onlyPayout().failure()).contains("balance_insufficient");
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
    assertThat(house.payoutProvider.asked()).containsExactly("transfer");
  }

  @Test
  void a_payout_the_provider_does_not_pass_on_is_fetched_back() {
    house.earned();
    Caller artist = house.onboarded();
    house.payoutProvider.is(Mood.STUCK);

    house.requesting.request(artist, Optional.empty());

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.FAILED);
    assertThat(house.payoutProvider.asked()).containsExactly("transfer", "payout", "reversal");
    assertThat(house.funds.balanceOf(house.artist)).isEqualTo(usd("450.00"));
  }

  @Test
  void an_answer_that_was_lost_is_looked_for_and_nothing_is_asked_for_twice() {
    house.earned();
    Caller artist = house.onboarded();
    house.payoutProvider.is(Mood.MUTE);
    house.requesting.request(artist, Optional.empty());
    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.PENDING);

    house.payoutProvider.is(Mood.FINE);
    house.carrying.settleOpen(house.job("open"));
    assertThat(house.onlyPayout().status()).as("it may still be in flight").isEqualTo(PayoutStatus.PENDING);
    house.clock.advance(Duration.ofMinutes(1));
    house.carrying.settleOpen(house.job("open"));
    house.carrying.settleOpen(house.job("open"));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
    assertThat(house.payoutProvider.asked()).containsExactly("transfer", "payout");
  }

  @Test
  void a_payout_nobody_asked_for_because_the_node_died_is_asked_for_by_the_chore() {
    house.earned();
    Caller artist = house.onboarded();
    house.payoutProvider.is(Mood.AWAY);
    house.requesting.request(artist, Optional.empty());
    house.clock.advance(Duration.ofMinutes(1));

    house.payoutProvider.is(Mood.FINE);
    house.carrying.settleOpen(house.job("open"));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.IN_TRANSIT);
  }

  @Test
  void a_payout_whose_events_are_lost_is_looked_after() {
    sent();
    house.payoutProvider.become(house.onlyPayout(), State.PAID, Optional.empty());

    house.clock.advance(Duration.ofHours(2));
    house.carrying.lookAfterSent(house.job("sent"));

    assertThat(house.onlyPayout().status()).isEqualTo(PayoutStatus.PAID);
  }

  @Test
  void nothing_is_paid_out_before_the_provider_is_content_or_while_suspended() {
    house.earned();
    Caller artist = new Caller(house.artist, Callers.anArtist().session(), Callers.anArtist().role());
    assertRefused(new PayoutsNotSetUp(), () -> house.requesting.request(artist, Optional.empty()));
    house.opening.onboarding(artist);
    assertThat(house.opening.payable(artist)).contains(false);
    assertRefused(new PayoutsNotSetUp(), () -> house.requesting.request(artist, Optional.empty()));
    house.onboarded();

    house.payoutAccounts.suspend(house.artist);

    assertRefused(new PayoutsSuspended(), () -> house.requesting.request(artist, Optional.empty()));
    assertInvalid("amount", () -> house.requesting.request(artist, Optional.of(usd("0.99"))));
  }

  @Test
  void the_provider_tells_of_an_account_it_will_pay_and_of_one_it_will_not() {
    Caller artist = new Caller(house.artist, Callers.anArtist().session(), Callers.anArtist().role());
    assertThat(house.opening.payable(artist)).isEmpty();
    assertThat(house.opening.onboarding(artist)).hasToString("https://provider.example/acct_" + house.artist.value());
    assertThat(house.opening.onboarding(artist)).as("once more").isNotNull();
    house.payoutProvider.onboard("acct_" + house.artist.value());

    house.tell("evt_1", "account.updated", "acct_" + house.artist.value());

    assertThat(house.payoutAccounts.find(house.artist, "sandbox")).hasValueSatisfying(account -> assertThat(account.payable()).isTrue());
    house.tell("evt_2", "account.updated", "acct_nobodys");
  }

  private void sent() {
    house.earned();
    house.requesting.request(house.onboarded(), Optional.empty());
  }

  private void bankSays(String event, String type, State state, Optional<String> failure) {
    house.payoutProvider.become(house.onlyPayout(), state, failure);
    house.tell(event, type, "acct_1 " + PlayedPayouts.idOf(house.onlyPayout()));
  }
}
