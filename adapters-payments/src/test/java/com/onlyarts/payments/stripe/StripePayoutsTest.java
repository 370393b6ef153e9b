package com.onlyarts.payments.stripe;

import static com.onlyarts.payments.domain.PaymentFixture.NOON;
import static com.onlyarts.payments.domain.PaymentFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.InMemoryProviderKeys;
import com.onlyarts.payments.application.port.PayoutTrace;
import com.onlyarts.payments.application.port.ProviderAccount;
import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.application.port.ProviderPayout.State;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.ProviderResult.Unknown;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.Payout.Step;
import com.onlyarts.payments.domain.PayoutAccount;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.sandbox.LocalStripe;
import com.onlyarts.payments.sandbox.LocalStripe.Fault;
import com.onlyarts.payments.sandbox.SandboxRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StripePayoutsTest {
  private final LocalStripe local = new LocalStripe();
  private final StripePayouts stripe =
      new StripePayouts(
          new StripeSettings(
              "stripe",
              "sk_test_x",
              "whsec_x",
              local.address(),
              Duration.ofSeconds(2),
              Duration.ofMillis(300),
              Duration.ofMillis(1)),
          ProviderCalls.within(Duration.ofMinutes(1), "stripe", Clock.systemUTC()),
          new InMemoryProviderKeys(),
          URI.create("https://onlyarts.example"));
  private final PersonId artist = PersonId.next();
  private final String account =
      done(stripe.createAccount(artist, Optional.of("ada@example.com"))).id();
  private final Payout payout =
      new PayoutAccount(artist, "stripe", account, true, false)
          .request(PayoutId.next(), Optional.empty(), usd("450.00"), usd("450.00"), NOON);

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void an_artist_has_an_express_account_that_pays_nothing_by_itself_and_is_made_once() {
    assertThat(done(stripe.createAccount(artist, Optional.of("ada@example.com"))))
        .isEqualTo(new ProviderAccount(account, false));
    assertThat(local.requests().getFirst().form())
        .containsEntry("type", "express")
        .containsEntry("email", "ada@example.com")
        .containsEntry("capabilities[transfers][requested]", "true")
        .containsEntry("settings[payouts][schedule][interval]", "manual");
    assertThat(local.count("account")).isEqualTo(1);
    assertThat(done(stripe.onboarding(account, ProviderAttemptId.next())).getHost())
        .isEqualTo("connect.stripe.example");

    local.put(local.thing(account).put("details_submitted", true).put("payouts_enabled", true));

    assertThat(done(stripe.account(account)).payable()).isTrue();
    assertThat(stripe.account("acct_nobodys"))
        .isEqualTo(new Refused<>(Reason.NO_SUCH_THING, "resource_missing"));
  }

  @Test
  void each_step_of_a_payout_has_its_own_key_and_says_whose_it_is() {
    payout.transferred(done(stripe.transfer(payout)));
    ProviderPayout sent = done(stripe.send(payout));

    assertThat(sent)
        .isEqualTo(
            new ProviderPayout(sent.id(), State.SENT, Optional.of(payout.id()), Optional.empty()));
    SandboxRequest transfer = local.requests().get(1);
    assertThat(transfer.form())
        .containsEntry("amount", "45000")
        .containsEntry("currency", "usd")
        .containsEntry("destination", account);
    assertThat(transfer.key()).contains("payout:%s:transfer".formatted(payout.id().value()));
    SandboxRequest toTheBank = local.requests().get(2);
    assertThat(toTheBank.account()).contains(account);
    assertThat(toTheBank.key()).contains("payout:%s:payout".formatted(payout.id().value()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DROP_AFTER_COMMIT", "FAIL_AFTER_COMMIT", "TOO_MANY"})
  void a_step_repeated_after_a_fault_is_taken_once(Fault fault) {
    local.next(fault);
    payout.transferred(done(stripe.transfer(payout)));
    local.next(fault);
    done(stripe.send(payout));

    assertThat(local.count("transfer")).isEqualTo(1);
    assertThat(local.count("payout")).isEqualTo(1);
  }

  @Test
  void what_was_unknown_is_traced() {
    assertThat(done(stripe.trace(payout)))
        .isEqualTo(new PayoutTrace(Optional.empty(), false, Optional.empty()));
    local.next(Fault.SLOW_AFTER_COMMIT);
    assertThat(stripe.transfer(payout)).isInstanceOf(Unknown.class);

    PayoutTrace half = done(stripe.trace(payout));
    assertThat(half.transfer()).isPresent();
    assertThat(half.payout()).isEmpty();
    String sent = done(stripe.send(payout)).id();

    assertThat(done(stripe.trace(payout)).payout()).map(ProviderPayout::id).contains(sent);
  }

  @Test
  void what_the_bank_sends_back_is_reversed_once() {
    payout.transferred(done(stripe.transfer(payout)));
    String sent = done(stripe.send(payout)).id();
    local.put(local.thing(sent).put("status", "failed").put("failure_code", "account_closed"));
    assertThat(done(stripe.payout(account, sent)).failure()).contains("account_closed");

    assertThat(done(stripe.takeBack(payout))).isEqualTo(Step.REVERSAL);
    local.forgetKeys();
    assertThat(done(stripe.takeBack(payout)))
        .as("reversed by somebody else meanwhile")
        .isEqualTo(Step.REVERSAL);

    assertThat(done(stripe.trace(payout)).reversed()).isTrue();
  }

  @Test
  void what_the_platform_does_not_have_is_refused() {
    Payout poor =
        new PayoutAccount(artist, "stripe", account, true, false)
            .request(PayoutId.next(), Optional.empty(), usd("10.61"), usd("450.00"), NOON);
    poor.transferred(done(stripe.transfer(poor)));

    assertThat(stripe.send(poor)).isEqualTo(new Refused<>(Reason.OTHER, "balance_insufficient"));
  }

  private static <T> T done(ProviderResult<T> answer) {
    return ((Done<T>) answer).value();
  }
}
