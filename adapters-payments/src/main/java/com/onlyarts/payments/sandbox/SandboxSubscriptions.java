package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.application.port.SandboxStore;
import com.onlyarts.payments.application.port.SandboxStore.Request;
import com.onlyarts.payments.application.port.SandboxTime;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Plays Stripe Billing from the sandbox's memory; a period is 30 days, and ends by the clock (R40).
 */
public final class SandboxSubscriptions implements SubscriptionProvider, SandboxTime {
  private static final String UPDATED = "customer.subscription.updated";

  private final Transactions transactions;
  private final SandboxStore memory;
  private final SandboxCodec codec;
  private final SandboxPrices prices;
  private final SandboxBilling billing;
  private final Clock clock;

  SandboxSubscriptions(
      Transactions transactions,
      SandboxStore memory,
      SandboxCodec codec,
      SandboxPrices prices,
      SandboxBilling billing,
      Clock clock) {
    this.transactions = transactions;
    this.memory = memory;
    this.codec = codec;
    this.prices = prices;
    this.billing = billing;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public ProviderResult<ProviderSubscription> start(Subscription wanted, String paymentMethod) {
    return transactions.inTransaction(
        () -> {
          SandboxSubscription fresh =
              fresh(
                  wanted,
                  codec
                      .method(paymentMethod)
                      .map(SandboxCodec::method)
                      .map(SandboxMethod::token)
                      .orElse(paymentMethod));
          if (memory.remember(new Request(key(wanted), "", fresh.id()))) {
            billing.start(fresh);
          }
          return subscription(memory.request(key(wanted)).orElseThrow().thing());
        });
  }

  private static SandboxSubscription fresh(Subscription wanted, String token) {
    String intent = SandboxName.next("pi");
    return new SandboxSubscription(
        SandboxName.next("sub"),
        wanted.customer(),
        wanted.id().value(),
        token,
        SubscriptionStatus.INCOMPLETE,
        wanted.wanted(),
        wanted.wanted(),
        false,
        0,
        intent,
        SandboxName.next(intent + "_secret"));
  }

  private static String key(Subscription wanted) {
    return "subscription:%s:create".formatted(wanted.id().value());
  }

  @Override
  public ProviderResult<ProviderSubscription> subscription(String id) {
    return with(id, subscription -> new Done<>(subscription.told()));
  }

  @Override
  public ProviderResult<Optional<ProviderSubscription>> find(Subscription wanted) {
    return transactions.inTransaction(
        () ->
            new Done<>(
                memory
                    .request(key(wanted))
                    .map(Request::thing)
                    .flatMap(codec::subscription)
                    .map(SandboxSubscription::told)));
  }

  @Override
  public ProviderResult<ProviderSubscription> upgrade(
      String id, Tier to, ProviderAttemptId attempt) {
    return with(
        id,
        subscription -> {
          if (subscription.token().equals(SandboxSubscription.FAILS_LATER)) {
            return new Refused<>(Reason.DECLINED, "card_declined");
          }
          billing.paid(subscription, difference(subscription, to));
          return changed(subscription, before -> before.of(to, to));
        });
  }

  /** What the rest of the period costs more, by the second. */
  private Money difference(SandboxSubscription subscription, Tier to) {
    Money more = prices.of(to).minus(prices.of(subscription.tier()));
    long left = Math.max(0, subscription.periodEnd() - clock.instant().getEpochSecond());
    return more.prorated(
        new Money(left, more.currency()),
        new Money(SandboxBilling.PERIOD.toSeconds(), more.currency()));
  }

  @Override
  public ProviderResult<ProviderSubscription> settleFor(
      String id, Tier next, ProviderAttemptId attempt) {
    return with(
        id, subscription -> changed(subscription, before -> before.of(before.tier(), next)));
  }

  @Override
  public ProviderResult<ProviderSubscription> endWithPeriod(
      String id, boolean end, ProviderAttemptId attempt) {
    return with(id, subscription -> changed(subscription, before -> before.ending(end)));
  }

  private ProviderResult<ProviderSubscription> changed(
      SandboxSubscription subscription, UnaryOperator<SandboxSubscription> change) {
    if (subscription.isOver()) {
      return new Refused<>(Reason.WRONG_STATE, "subscription_over");
    }
    SandboxSubscription now = change.apply(subscription);
    billing.become(UPDATED, now);
    return new Done<>(now.told());
  }

  @Override
  public ProviderResult<ProviderSubscription> end(String id, ProviderAttemptId attempt) {
    return with(
        id,
        subscription -> {
          SandboxSubscription over =
              subscription.now(SubscriptionStatus.ENDED, subscription.periodEnd());
          billing.become("customer.subscription.deleted", over);
          return new Done<>(over.told());
        });
  }

  @Override
  public ProviderResult<ProviderInvoice> invoice(String id) {
    return transactions.inTransaction(
        () ->
            codec
                .invoice(id)
                .map(SandboxInvoice::told)
                .<ProviderResult<ProviderInvoice>>map(Done::new)
                .orElseGet(SandboxSubscriptions::missing));
  }

  /** Every one is told of by its event here. */
  @Override
  public ProviderResult<List<ProviderInvoice>> paidInvoicesOf(String subscription) {
    return new Done<>(List.of());
  }

  @Override
  public void pass() {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            codec.runningSubscriptions().stream()
                .filter(running -> running.isDue(now))
                .forEach(
                    due ->
                        codec
                            .subscription(due.id())
                            .filter(locked -> locked.isDue(now))
                            .ifPresent(billing::renew)));
  }

  private <T> ProviderResult<T> with(
      String id, Function<SandboxSubscription, ProviderResult<T>> act) {
    return transactions.inTransaction(
        () -> codec.subscription(id).map(act).orElseGet(SandboxSubscriptions::missing));
  }

  private static <T> ProviderResult<T> missing() {
    return new Refused<>(Reason.NO_SUCH_THING, "resource_missing");
  }
}
