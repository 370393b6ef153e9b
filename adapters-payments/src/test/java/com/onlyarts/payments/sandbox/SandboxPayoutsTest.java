package com.onlyarts.payments.sandbox;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static com.onlyarts.payments.sandbox.SandboxFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.application.port.PayoutTrace;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.Payout.Step;
import com.onlyarts.payments.domain.PayoutAccount;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.stripe.StripePayouts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxPayoutsTest {
  private final SandboxFixture fixture = new SandboxFixture();
  private final StripePayouts sandbox = fixture.payouts;
  private final PersonId artist = PersonId.next();
  private final String account = done(sandbox.createAccount(artist, Optional.empty())).id();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void R40_an_account_is_made_once_and_onboarded_by_opening_its_link() {
    assertThat(done(sandbox.createAccount(artist, Optional.empty())).id())
        .isEqualTo(account)
        .matches("acct_\\w{24}");
    assertThat(done(sandbox.account(account)).payable()).isFalse();
    assertThat(done(sandbox.onboarding(account, ProviderAttemptId.next())))
        .hasToString(
            "https://connect.stripe.example/api/sandbox/accounts/%s/onboarding".formatted(account));

    assertThat(done(fixture.sandbox.onboard(account)).payable()).isTrue();
    fixture.sandbox.onboard(account);

    assertThat(delivered()).containsExactly(new Concern.OfAccount(account));
    assertThat(fixture.sandbox.onboard("acct_nobodys"))
        .isEqualTo(new Refused<>(Reason.NO_SUCH_THING, "resource_missing"));
  }

  @Test
  void R40_a_payout_is_made_once_and_paid_when_time_passes() {
    Payout payout = aPayout("450.00");
    String transfer = done(sandbox.transfer(payout));
    assertThat(done(sandbox.transfer(payout))).isEqualTo(transfer);
    String id = done(sandbox.send(payout)).id();
    assertThat(done(sandbox.send(payout)).id()).isEqualTo(id);
    assertThat(done(sandbox.trace(payout)))
        .isEqualTo(
            new PayoutTrace(
                Optional.of(transfer), false, Optional.of(done(sandbox.payout(account, id)))));

    fixture.sandbox.passTime();
    fixture.sandbox.passTime();

    assertThat(done(sandbox.payout(account, id)).state()).isEqualTo(State.PAID);
    assertThat(fixture.events())
        .extracting(ProviderEvent::type)
        .containsExactly("payout.created", "payout.paid");
  }

  @Test
  void R40_the_cents_of_an_amount_choose_what_the_bank_does() {
    assertThat(sandbox.send(aPayout("10.61")))
        .isEqualTo(new Refused<>(Reason.OTHER, "balance_insufficient"));
    Payout back = aPayout("10.62");
    String sentBack = done(sandbox.send(back)).id();
    String late = done(sandbox.send(aPayout("10.63"))).id();

    fixture.sandbox.passTime();
    assertThat(done(sandbox.payout(account, sentBack)).failure()).contains("account_closed");
    assertThat(done(sandbox.payout(account, late)).state()).isEqualTo(State.PAID);
    fixture.sandbox.passTime();

    assertThat(done(sandbox.payout(account, late)).state()).isEqualTo(State.FAILED);
    assertThat(fixture.events())
        .extracting(ProviderEvent::type)
        .containsExactlyInAnyOrder(
            "payout.created", "payout.created", "payout.failed", "payout.paid", "payout.failed");
  }

  @Test
  void R40_what_came_back_is_taken_out_of_the_account_again() {
    Payout payout = aPayout("10.62");
    payout.transferred(done(sandbox.transfer(payout)));

    assertThat(done(sandbox.takeBack(payout))).isEqualTo(Step.REVERSAL);
    assertThat(done(sandbox.takeBack(payout))).isEqualTo(Step.REVERSAL);

    assertThat(done(sandbox.trace(payout)).reversed()).isTrue();
    assertThat(done(sandbox.trace(aPayout("5.00"))))
        .isEqualTo(new PayoutTrace(Optional.empty(), false, Optional.empty()));
  }

  private Payout aPayout(String amount) {
    return new PayoutAccount(artist, "sandbox", account, true, false)
        .request(PayoutId.next(), Optional.empty(), usd(amount), usd(amount), NOON);
  }

  private List<Concern> delivered() {
    return fixture.events().stream().map(ProviderEvent::concern).toList();
  }
}
