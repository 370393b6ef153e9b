package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.MoneyProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.application.port.SandboxBank;
import com.onlyarts.payments.application.port.SandboxTime;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.domain.TierPrice;
import com.onlyarts.payments.jdbi.JdbiProviderKeys;
import com.onlyarts.payments.jdbi.JdbiSandboxStore;
import com.onlyarts.payments.sandbox.SandboxPayments;
import com.onlyarts.payments.sandbox.SandboxPayouts;
import com.onlyarts.payments.sandbox.SandboxSubscriptions;
import com.onlyarts.payments.stripe.StripePayments;
import com.onlyarts.payments.stripe.StripePayouts;
import com.onlyarts.payments.stripe.StripeSettings;
import com.onlyarts.payments.stripe.StripeSubscriptions;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who moves the money. Something new is opened at Stripe if there is a key for it, else in the
 * sandbox (R40). In development the sandbox is there beside Stripe, for what was opened in it
 * before; in production it never is.
 *
 * @param calls the way to Stripe; empty where there is none
 * @param sandbox empty in production, as are the bank and what goes on by itself
 */
record PaymentProviders(
    MoneyProviders<PaymentProvider> payments,
    MoneyProviders<PayoutProvider> payouts,
    MoneyProviders<SubscriptionProvider> subscriptions,
    Optional<ProviderCalls> calls,
    Optional<Sandbox> sandbox,
    Optional<SandboxBank> bank,
    List<SandboxTime> times) {
  private static final int SECRET_BYTES = 32;

  /** One provider, as it is asked for each kind of thing. */
  private record Wired(
      PaymentProvider payments, PayoutProvider payouts, SubscriptionProvider subscriptions) {

    Wired guarded(Transactions transactions) {
      return new Wired(
          OutsideTransactionGuard.guarded(
              PaymentProvider.class, payments, transactions, Set.of("name", "read")),
          OutsideTransactionGuard.guarded(
              PayoutProvider.class, payouts, transactions, Set.of("name")),
          OutsideTransactionGuard.guarded(
              SubscriptionProvider.class, subscriptions, transactions, Set.of("name")));
    }
  }

  static PaymentProviders of(ModuleContext context) {
    Settings settings = context.settings();
    Optional<StripeSettings> stripe = settings.stripe().map(PaymentProviders::stripeSettings);
    Optional<ProviderCalls> calls =
        stripe.map(it -> ProviderCalls.within(it.deadline(), "stripe", context.clock()));
    List<Wired> wired = new ArrayList<>();
    stripe.ifPresent(it -> wired.add(stripe(context, it, calls.orElseThrow())));
    if (settings.isProduction()) {
      return of(context, wired, calls, Optional.empty(), Optional.empty(), List.of());
    }
    String secret = secret();
    JdbiSandboxStore memory = new JdbiSandboxStore(context.jdbi());
    SandboxPayments payments =
        new SandboxPayments(
            context.transactions(), memory, secret, plans(settings), context.clock());
    SandboxPayouts payouts =
        new SandboxPayouts(
            context.transactions(), memory, secret, settings.publicUrl(), context.clock());
    SandboxSubscriptions subscriptions = payments.subscriptions();
    wired.add(new Wired(payments, payouts, subscriptions));
    return of(
        context,
        wired,
        calls,
        Optional.of(payments),
        Optional.of(payouts),
        List.of(payouts, subscriptions));
  }

  /**
   * @param wired today's first
   */
  private static PaymentProviders of(
      ModuleContext context,
      List<Wired> wired,
      Optional<ProviderCalls> calls,
      Optional<Sandbox> sandbox,
      Optional<SandboxBank> bank,
      List<SandboxTime> times) {
    List<Wired> guarded =
        wired.stream().map(provider -> provider.guarded(context.transactions())).toList();
    return new PaymentProviders(
        byName(guarded, Wired::payments),
        byName(guarded, Wired::payouts),
        byName(guarded, Wired::subscriptions),
        calls,
        sandbox,
        bank,
        times);
  }

  private static <P extends MoneyProvider> MoneyProviders<P> byName(
      List<Wired> wired, Function<Wired, P> kind) {
    List<P> all = wired.stream().map(kind).toList();
    return new MoneyProviders<>(all.getFirst(), all.subList(1, all.size()));
  }

  private static StripeSettings stripeSettings(Settings.Stripe stripe) {
    String base = stripe.apiBase().map(URI::toString).orElse(StripeSettings.API_BASE);
    return StripeSettings.of(stripe.secretKey(), stripe.webhookSecret(), base);
  }

  private static Wired stripe(ModuleContext context, StripeSettings settings, ProviderCalls calls) {
    JdbiProviderKeys keys = new JdbiProviderKeys(context.jdbi());
    Map<Tier, String> prices = new EnumMap<>(Tier.class);
    context
        .settings()
        .subscriptions()
        .premiumPrice()
        .ifPresent(price -> prices.put(Tier.PREMIUM, price));
    context.settings().subscriptions().proPrice().ifPresent(price -> prices.put(Tier.PRO, price));
    return new Wired(
        new StripePayments(settings, calls, keys),
        new StripePayouts(settings, calls, keys, context.settings().publicUrl()),
        new StripeSubscriptions(settings, calls, keys, prices));
  }

  /** The sandbox's secret never leaves this node: each node delivers, and verifies, for itself. */
  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What tiers cost, the lesser first. */
  static List<TierPrice> plans(Settings settings) {
    return List.of(
        new TierPrice(
            Tier.PREMIUM, Money.of(settings.subscriptions().premium(), settings.currency())),
        new TierPrice(Tier.PRO, Money.of(settings.subscriptions().pro(), settings.currency())));
  }
}
