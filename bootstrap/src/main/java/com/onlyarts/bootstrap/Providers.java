package com.onlyarts.bootstrap;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.application.port.SandboxBank;
import com.onlyarts.payments.application.port.SandboxTime;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.Plan;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.jdbi.JdbiProviderKeys;
import com.onlyarts.payments.jdbi.JdbiSandboxMemory;
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
record Providers(
    PaymentProvider payments,
    PayoutProvider payouts,
    SubscriptionProvider subscriptions,
    Optional<ProviderCalls> calls,
    Optional<Sandbox> sandbox,
    Optional<SandboxBank> bank,
    List<SandboxTime> times) {
  private static final int SECRET_BYTES = 32;

  static Providers of(Foundation foundation) {
    return foundation.settings().stripe().map(stripe -> stripe(foundation, stripe)).orElseGet(() -> sandbox(foundation)).guarded(foundation.transactions());
  }

  private Providers guarded(Transactions transactions) {
    return new Providers(
        Outside.guarded(PaymentProvider.class, payments, transactions, Set.of("name", "read")),
        Outside.guarded(PayoutProvider.class, payouts, transactions, Set.of("name")),
        Outside.guarded(SubscriptionProvider.class, subscriptions, transactions, Set.of("name")),
        calls,
        sandbox,
        bank,
        times);
  }

  private static Providers stripe(Foundation foundation, Settings.Stripe stripe) {
    String base = stripe.apiBase().map(URI::toString).orElse(StripeSettings.API_BASE);
    StripeSettings settings = StripeSettings.of(stripe.secretKey(), stripe.webhookSecret(), base);
    ProviderCalls calls = ProviderCalls.within(settings.deadline(), "stripe", foundation.clock());
    JdbiProviderKeys keys = new JdbiProviderKeys(foundation.jdbi());
    StripePayouts payouts = new StripePayouts(settings, calls, keys, foundation.settings().publicUrl());
    Map<Tier, String> prices = new EnumMap<>(Tier.class);
    foundation.settings().subscriptions().premiumPrice().ifPresent(price -> prices.put(Tier.PREMIUM, price));
    foundation.settings().subscriptions().proPrice().ifPresent(price -> prices.put(Tier.PRO, price));
    return new Providers(
        new StripePayments(settings, calls, keys),
        payouts,
        new StripeSubscriptions(settings, calls, keys, prices),
        Optional.of(calls),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Its secret never leaves this node: each node delivers, and verifies, for itself. */
  private static Providers sandbox(Foundation foundation) {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    String secret = HexFormat.of().formatHex(bytes);
    JdbiSandboxMemory memory = new JdbiSandboxMemory(foundation.jdbi());
    SandboxPayments payments = new SandboxPayments(foundation.transactions(), memory, secret, plans(foundation.settings()), foundation.clock());
    SandboxPayouts payouts =
        new SandboxPayouts(foundation.transactions(), memory, secret, foundation.settings().publicUrl(), foundation.clock());
    SandboxSubscriptions subscriptions = payments.subscriptions();
    return new Providers(
        payments, payouts, subscriptions, Optional.empty(), Optional.of(payments), Optional.of(payouts), List.of(payouts, subscriptions));
  }

  /** What tiers cost, the lesser first. */
  static List<Plan> plans(Settings settings) {
    return List.of(
        new Plan(Tier.PREMIUM, Money.of(settings.subscriptions().premium(), settings.currency())),
        new Plan(Tier.PRO, Money.of(settings.subscriptions().pro(), settings.currency())));
  }
}
