package com.onlyarts.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.InMemoryProviderKeys;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.stripe.StripePayments;
import com.onlyarts.payments.stripe.StripePayouts;
import com.onlyarts.payments.stripe.StripeSandbox;
import com.onlyarts.payments.stripe.StripeSettings;
import com.onlyarts.payments.stripe.StripeSubscriptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sandbox as the service asks it: by way of Stripe's adapter. */
final class SandboxFixture implements AutoCloseable {
  final SteppingClock clock = new SteppingClock();
  final LocalStripe local = new LocalStripe(clock);
  private final StripeSettings settings =
      StripeSettings.of("sandbox", "sk_test_x", "whsec_local", local.address());
  private final ProviderCalls calls = ProviderCalls.within(Duration.ofMinutes(1), "sandbox", clock);
  private final InMemoryProviderKeys keys = new InMemoryProviderKeys();
  final StripePayments payments = new StripePayments(settings, calls, keys);
  final StripePayouts payouts =
      new StripePayouts(settings, calls, keys, URI.create("https://onlyarts.example"));
  final StripeSubscriptions subscriptions =
      new StripeSubscriptions(
          settings, calls, keys, Map.of(Tier.PREMIUM, "price_premium", Tier.PRO, "price_pro"));
  final StripeSandbox sandbox = new StripeSandbox(settings, calls);

  /** What arrives, read as the webhook reads it: with its signature. */
  List<ProviderEvent> events() {
    List<ProviderEvent> events = new ArrayList<>();
    sandbox.deliver((raw, signature) -> events.add(payments.read(raw, signature, clock.instant())));
    return events;
  }

  static <T> T done(ProviderResult<T> answer) {
    assertThat(answer).isInstanceOf(Done.class);
    return ((Done<T>) answer).value();
  }

  @Override
  public void close() {
    local.close();
  }
}
