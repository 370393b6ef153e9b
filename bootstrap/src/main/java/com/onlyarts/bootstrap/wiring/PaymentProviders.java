package com.onlyarts.bootstrap.wiring;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.resilience.ProviderLimits;
import com.onlyarts.payments.application.port.MoneyProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.Sandbox;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.domain.TierPrice;
import com.onlyarts.payments.jdbi.JdbiProviderKeys;
import com.onlyarts.payments.sandbox.SandboxPrice;
import com.onlyarts.payments.sandbox.SandboxServer;
import com.onlyarts.payments.stripe.StripePayments;
import com.onlyarts.payments.stripe.StripePayouts;
import com.onlyarts.payments.stripe.StripeSandbox;
import com.onlyarts.payments.stripe.StripeSettings;
import com.onlyarts.payments.stripe.StripeSubscriptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who moves the money. Something new is opened at Stripe if there is a key for it, else in the
 * sandbox (R40). In development the sandbox is there beside Stripe, for what was opened in it
 * before; in production it never is.
 *
 * @param calls the way to Stripe; empty where there is none
 * @param sandbox empty in production
 */
record PaymentProviders(
    MoneyProviders<PaymentProvider> payments,
    MoneyProviders<PayoutProvider> payouts,
    MoneyProviders<SubscriptionProvider> subscriptions,
    Optional<ProviderCalls> calls,
    Optional<Sandbox> sandbox) {
  private static final String STRIPE = "stripe";
  private static final String SANDBOX = "sandbox";

  /** On this machine nobody waits long, and nothing is gained by asking less. */
  private static final int EVERYBODY = 1_000;

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
    Optional<StripeSettings> stripe =
        settings.providers().stripe().map(PaymentProviders::stripeSettings);
    Optional<ProviderCalls> calls =
        stripe.map(it -> ProviderCalls.within(it.deadline(), STRIPE, context.clock()));
    List<Wired> wired = new ArrayList<>();
    stripe.ifPresent(
        it -> wired.add(wired(context, it, calls.orElseThrow(), pricesAtStripe(settings))));
    if (settings.isProduction()) {
      return of(context, wired, calls, Optional.empty());
    }
    SandboxServer server =
        SandboxServer.join(
            settings.dataDir().resolve(SANDBOX),
            settings.addresses().publicUrl(),
            plans(settings).stream().map(PaymentProviders::sandboxPrice).toList(),
            context.clock());
    context.onStop().add(server::close);
    StripeSettings access =
        StripeSettings.of(
            SANDBOX, server.secretKey(), server.webhookSecret(), server.address().toString());
    ProviderCalls toServer = new ProviderCalls(SANDBOX, limits(access), context.clock());
    wired.add(wired(context, access, toServer, pricesInSandbox(settings)));
    return of(context, wired, calls, Optional.of(new StripeSandbox(access, toServer)));
  }

  private static ProviderLimits limits(StripeSettings access) {
    return new ProviderLimits(
        EVERYBODY,
        EVERYBODY,
        Duration.ZERO,
        access.deadline(),
        access.deadline().dividedBy(2),
        Duration.ofSeconds(1));
  }

  /**
   * @param wired today's first
   */
  private static PaymentProviders of(
      ModuleContext context,
      List<Wired> wired,
      Optional<ProviderCalls> calls,
      Optional<Sandbox> sandbox) {
    List<Wired> guarded =
        wired.stream().map(provider -> provider.guarded(context.transactions())).toList();
    return new PaymentProviders(
        byName(guarded, Wired::payments),
        byName(guarded, Wired::payouts),
        byName(guarded, Wired::subscriptions),
        calls,
        sandbox);
  }

  private static <P extends MoneyProvider> MoneyProviders<P> byName(
      List<Wired> wired, Function<Wired, P> kind) {
    List<P> all = wired.stream().map(kind).toList();
    return new MoneyProviders<>(all.getFirst(), all.subList(1, all.size()));
  }

  private static StripeSettings stripeSettings(Settings.Stripe stripe) {
    String base = stripe.apiBase().map(URI::toString).orElse(StripeSettings.API_BASE);
    return StripeSettings.of(STRIPE, stripe.secretKey(), stripe.webhookSecret(), base);
  }

  private static Wired wired(
      ModuleContext context,
      StripeSettings settings,
      ProviderCalls calls,
      Map<Tier, String> prices) {
    JdbiProviderKeys keys = new JdbiProviderKeys(context.jdbi());
    return new Wired(
        new StripePayments(settings, calls, keys),
        new StripePayouts(settings, calls, keys, context.settings().addresses().siteUrl()),
        new StripeSubscriptions(settings, calls, keys, prices));
  }

  private static Map<Tier, String> pricesAtStripe(Settings settings) {
    Map<Tier, String> prices = new EnumMap<>(Tier.class);
    settings
        .trade()
        .subscriptions()
        .premiumPrice()
        .ifPresent(price -> prices.put(Tier.PREMIUM, price));
    settings.trade().subscriptions().proPrice().ifPresent(price -> prices.put(Tier.PRO, price));
    return prices;
  }

  private static Map<Tier, String> pricesInSandbox(Settings settings) {
    return plans(settings).stream()
        .collect(Collectors.toMap(TierPrice::tier, plan -> sandboxPrice(plan).id()));
  }

  private static SandboxPrice sandboxPrice(TierPrice plan) {
    return new SandboxPrice(
        "price_" + plan.tier().label(),
        plan.monthly().minor(),
        plan.monthly().currency().getCurrencyCode().toLowerCase(Locale.ROOT));
  }

  /** What tiers cost, the lesser first. */
  static List<TierPrice> plans(Settings settings) {
    return List.of(
        new TierPrice(
            Tier.PREMIUM,
            Money.of(settings.trade().subscriptions().premium(), settings.trade().currency())),
        new TierPrice(
            Tier.PRO,
            Money.of(settings.trade().subscriptions().pro(), settings.trade().currency())));
  }
}
