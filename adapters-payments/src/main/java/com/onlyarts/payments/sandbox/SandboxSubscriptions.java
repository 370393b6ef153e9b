package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.Answer;
import com.onlyarts.payments.application.port.Answer.Done;
import com.onlyarts.payments.application.port.Answer.Reason;
import com.onlyarts.payments.application.port.Answer.Refused;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.SandboxMemory;
import com.onlyarts.payments.application.port.SandboxMemory.Request;
import com.onlyarts.payments.application.port.SandboxTime;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.domain.AttemptId;
import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Plays Stripe Billing from the sandbox's memory; a period is 30 days, and ends by the clock (R40). */
public final class SandboxSubscriptions implements SubscriptionProvider, SandboxTime {
  private static final String UPDATED = "customer.subscription.updated";

  private final Transactions transactions;
  private final SandboxMemory memory;
  private final SandboxShelf shelf;
  private final SandboxPrices prices;
  private final SandboxBilling billing;
  private final Clock clock;

  SandboxSubscriptions(
      Transactions transactions, SandboxMemory memory, SandboxShelf shelf, SandboxPrices prices, SandboxBilling billing, Clock clock) {
    this.transactions = transactions;
    this.memory = memory;
    this.shelf = shelf;
    this.prices = prices;
    this.billing = billing;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public Answer<SeenSubscription> start(Subscription wanted, String paymentMethod) {
    return transactions.inTransaction(
        () -> {
          SandboxSubscription fresh = fresh(wanted, shelf.method(paymentMethod).map(SandboxShelf::method).map(SandboxMethod::token).orElse(paymentMethod));
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
  public Answer<SeenSubscription> subscription(String id) {
    return with(id, subscription -> new Done<>(subscription.told()));
  }

  @Override
  public Answer<Optional<SeenSubscription>> find(Subscription wanted) {
    return transactions.inTransaction(
        () -> new Done<>(memory.request(key(wanted)).map(Request::thing).flatMap(shelf::subscription).map(SandboxSubscription::told)));
  }

  @Override
  public Answer<SeenSubscription> upgrade(String id, Tier to, AttemptId attempt) {
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
    return more.prorated(new Money(left, more.currency()), new Money(SandboxBilling.PERIOD.toSeconds(), more.currency()));
  }

  @Override
  public Answer<SeenSubscription> settleFor(String id, Tier next, AttemptId attempt) {
    return with(id, subscription -> changed(subscription, before -> before.of(before.tier(), next)));
  }

  @Override
  public Answer<SeenSubscription> endWithPeriod(String id, boolean end, AttemptId attempt) {
    return with(id, subscription -> changed(subscription, before -> before.ending(end)));
  }

  private Answer<SeenSubscription> changed(SandboxSubscription subscription, UnaryOperator<SandboxSubscription> change) {
    if (subscription.isOver()) {
      return new Refused<>(Reason.WRONG_STATE, "subscription_over");
    }
    SandboxSubscription now = change.apply(subscription);
    billing.become(UPDATED, now);
    return new Done<>(now.told());
  }

  @Override
  public Answer<SeenSubscription> end(String id, AttemptId attempt) {
    return with(
        id,
        subscription -> {
          SandboxSubscription over = subscription.now(SubscriptionStatus.ENDED, subscription.periodEnd());
          billing.become("customer.subscription.deleted", over);
          return new Done<>(over.told());
        });
  }

  @Override
  public Answer<ProviderInvoice> invoice(String id) {
    return transactions.inTransaction(
        () -> shelf.invoice(id).map(SandboxInvoice::told).<Answer<ProviderInvoice>>map(Done::new).orElseGet(SandboxSubscriptions::missing));
  }

  /** Every one is told of by its event here. */
  @Override
  public Answer<List<ProviderInvoice>> paidInvoicesOf(String subscription) {
    return new Done<>(List.of());
  }

  @Override
  public void pass() {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            shelf.runningSubscriptions().stream()
                .filter(running -> running.isDue(now))
                .forEach(due -> shelf.subscription(due.id()).filter(locked -> locked.isDue(now)).ifPresent(billing::renew)));
  }

  private <T> Answer<T> with(String id, Function<SandboxSubscription, Answer<T>> act) {
    return transactions.inTransaction(() -> shelf.subscription(id).map(act).orElseGet(SandboxSubscriptions::missing));
  }

  private static <T> Answer<T> missing() {
    return new Refused<>(Reason.NO_SUCH_THING, "resource_missing");
  }
}
