package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.resilience.ProviderCalls;
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
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who moves the money: Stripe if there is a key for it, the sandbox in its place otherwise (R40).
 *
 * @param calls the way to Stripe; empty while the sandbox is there
 * @param sandbox empty while Stripe is there, as are the bank and what goes on by itself
 */
record PaymentProviders(
    PaymentProvider payments,
    PayoutProvider payouts,
    SubscriptionProvider subscriptions,
    Optional<ProviderCalls> calls,
    Optional<Sandbox> sandbox,
    Optional<SandboxBank> bank,
    List<SandboxTime> times) {
  private static final int SECRET_BYTES = 32;

  static PaymentProviders of(ModuleContext context) {
    return context
        .settings()
        .stripe()
        .map(stripe -> stripe(context, stripe))
        .orElseGet(() -> sandbox(context))
        .guarded(context.transactions());
  }

  private PaymentProviders guarded(Transactions transactions) {
    return new PaymentProviders(
        OutsideTransactionGuard.guarded(
            PaymentProvider.class, payments, transactions, Set.of("name", "read")),
        OutsideTransactionGuard.guarded(
            PayoutProvider.class, payouts, transactions, Set.of("name")),
        OutsideTransactionGuard.guarded(
            SubscriptionProvider.class, subscriptions, transactions, Set.of("name")),
        calls,
        sandbox,
        bank,
        times);
  }

  private static PaymentProviders stripe(ModuleContext context, Settings.Stripe stripe) {
    String base = stripe.apiBase().map(URI::toString).orElse(StripeSettings.API_BASE);
    StripeSettings settings = StripeSettings.of(stripe.secretKey(), stripe.webhookSecret(), base);
    ProviderCalls calls = ProviderCalls.within(settings.deadline(), "stripe", context.clock());
    JdbiProviderKeys keys = new JdbiProviderKeys(context.jdbi());
    StripePayouts payouts =
        new StripePayouts(settings, calls, keys, context.settings().publicUrl());
    Map<Tier, String> prices = new EnumMap<>(Tier.class);
    context
        .settings()
        .subscriptions()
        .premiumPrice()
        .ifPresent(price -> prices.put(Tier.PREMIUM, price));
    context.settings().subscriptions().proPrice().ifPresent(price -> prices.put(Tier.PRO, price));
    return new PaymentProviders(
        new StripePayments(settings, calls, keys),
        payouts,
        new StripeSubscriptions(settings, calls, keys, prices),
        Optional.of(calls),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Its secret never leaves this node: each node delivers, and verifies, for itself. */
  private static PaymentProviders sandbox(ModuleContext context) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    JdbiSandboxStore memory = new JdbiSandboxStore(context.jdbi());
    SandboxPayments payments =
        new SandboxPayments(
            context.transactions(), memory, secret, plans(context.settings()), context.clock());
    SandboxPayouts payouts =
        new SandboxPayouts(
            context.transactions(),
            memory,
            secret,
            context.settings().publicUrl(),
            context.clock());
    SandboxSubscriptions subscriptions = payments.subscriptions();
    return new PaymentProviders(
        payments,
        payouts,
        subscriptions,
        Optional.empty(),
        Optional.of(payments),
        Optional.of(payouts),
        List.of(payouts, subscriptions));
  }

  /** What tiers cost, the lesser first. */
  static List<TierPrice> plans(Settings settings) {
    return List.of(
        new TierPrice(
            Tier.PREMIUM, Money.of(settings.subscriptions().premium(), settings.currency())),
        new TierPrice(Tier.PRO, Money.of(settings.subscriptions().pro(), settings.currency())));
  }
}
