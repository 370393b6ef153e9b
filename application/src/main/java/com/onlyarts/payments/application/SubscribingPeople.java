package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.Repeatable;
import com.onlyarts.kernel.application.port.IdempotentSteps;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentMethod;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.domain.PaymentsRejection.AlreadySubscribed;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDeclined;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentRefused;
import com.onlyarts.payments.domain.PaymentsRejection.SubscriptionNotChangeable;
import com.onlyarts.payments.domain.PaymentsRejection.SubscriptionNotFound;
import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.Tier;
import java.time.Clock;
import java.util.Optional;

/**
 * Somebody subscribes, wants more or less, stops and thinks better of it. What the provider answers
 * is taken in like its events (R36).
 */
public final class SubscribingPeople {
  private static final String STEP = "subscription";

  private final Transactions transactions;
  private final IdempotentSteps steps;
  private final MoneyProviders<SubscriptionProvider> providers;
  private final Subscriptions subscriptions;
  private final KeepingPaymentMethods methods;
  private final SubscriptionEventHandler watching;
  private final Clock clock;

  public SubscribingPeople(
      Repeatable repeatable,
      MoneyProviders<SubscriptionProvider> providers,
      Subscriptions subscriptions,
      KeepingPaymentMethods methods,
      SubscriptionEventHandler watching,
      Clock clock) {
    this.transactions = repeatable.transactions();
    this.steps = repeatable.steps();
    this.providers = providers;
    this.subscriptions = subscriptions;
    this.methods = methods;
    this.watching = watching;
    this.clock = clock;
  }

  /**
   * Subscribes. One whose first payment needs the customer is incomplete, and completed in the
   * browser.
   *
   * @param tier more than free
   * @param method what to pay with every month; it is kept
   */
  public Subscription subscribe(Caller caller, Tier tier, String method) {
    paid(tier);
    if (steps.made(STEP, SubscriptionId::new).isEmpty()) {
      latest(caller).ifPresent(Subscription::makeWay);
    }
    PaymentMethod kept = methods.keep(caller, method);
    Subscription requested = transactions.inTransaction(() -> requestedOnce(caller, tier, kept));
    return switch (providerOf(requested).start(requested, kept.id())) {
      case ProviderResult.Done(ProviderSubscription seen) ->
          watching.follow(requested, seen).orElseThrow();
      case ProviderResult.Refused(Reason reason, String code) -> {
        transactions.inTransaction(() -> giveUp(requested.id()));
        throw refused(requested, reason, code);
      }
      case ProviderResult.Unknown<ProviderSubscription> _ ->
          throw ProviderUnavailable.provider(); // stays requested: settleRequested() finds out
    };
  }

  private Subscription requestedOnce(Caller caller, Tier tier, PaymentMethod kept) {
    SubscriptionId id = steps.once(STEP, SubscriptionId::new, () -> request(caller, tier, kept));
    return subscriptions.lock(id).orElseThrow();
  }

  private SubscriptionId request(Caller caller, Tier tier, PaymentMethod kept) {
    String customer = kept.customer().orElseThrow();
    Subscription requested =
        Subscription.request(
            SubscriptionId.next(),
            caller.person(),
            providers.today().name(),
            customer,
            tier,
            clock.instant());
    if (!subscriptions.add(requested)) {
      throw new Rejected(new AlreadySubscribed(tier));
    }
    return requested.id();
  }

  private void giveUp(SubscriptionId id) {
    watching.givenUp(id);
    steps.undone(STEP);
  }

  /** The caller's subscription, also one that has ended. */
  public Subscription show(Caller caller) {
    return latest(caller).orElseThrow(() -> new Rejected(new SubscriptionNotFound()));
  }

  /** More at once, less from the next period on; the present tier undoes the latter. */
  public Subscription change(Caller caller, Tier tier) {
    paid(tier);
    Subscription subscription = show(caller);
    String id = subscription.changeable();
    boolean more = tier.compareTo(subscription.tier()) > 0;
    return seen(
        subscription,
        more
            ? providerOf(subscription).upgrade(id, tier, ProviderAttemptId.next())
            : providerOf(subscription).settleFor(id, tier, ProviderAttemptId.next()));
  }

  /** Ends it with the period that is paid for, or at once if none is. */
  public Subscription cancel(Caller caller) {
    Subscription subscription = show(caller);
    String id = subscription.providerId();
    return switch (subscription.status()) {
      case ACTIVE, PAST_DUE ->
          seen(
              subscription,
              providerOf(subscription).endWithPeriod(id, true, ProviderAttemptId.next()));
      case INCOMPLETE, UNPAID ->
          seen(subscription, providerOf(subscription).end(id, ProviderAttemptId.next()));
      case REQUESTED, ENDED ->
          throw new Rejected(new SubscriptionNotChangeable(subscription.status()));
    };
  }

  /**
   * Ends what somebody who has left subscribed to, at once, and has their ways to pay forgotten.
   */
  void release(PersonId person) {
    subscriptions
        .latestOf(person)
        .filter(it -> it.seen().isPresent() && it.isOpen())
        .ifPresent(it -> seen(it, providerOf(it).end(it.providerId(), ProviderAttemptId.next())));
    methods.forgetAll(person);
  }

  /** Lets one that was to end go on. */
  public Subscription resume(Caller caller) {
    Subscription subscription = show(caller);
    return seen(
        subscription,
        providerOf(subscription)
            .endWithPeriod(subscription.changeable(), false, ProviderAttemptId.next()));
  }

  private Subscription seen(
      Subscription subscription, ProviderResult<ProviderSubscription> answer) {
    return switch (answer) {
      case ProviderResult.Done(ProviderSubscription seen) ->
          watching.follow(subscription, seen).orElseThrow();
      case ProviderResult.Refused(Reason reason, String code) ->
          throw refused(subscription, reason, code);
      case ProviderResult.Unknown<ProviderSubscription> _ ->
          throw ProviderUnavailable.provider(); // its event tells what happened
    };
  }

  private static Rejected refused(Subscription subscription, Reason reason, String code) {
    return new Rejected(
        switch (reason) {
          case DECLINED -> new PaymentDeclined(code);
          case WRONG_STATE, NO_SUCH_THING -> new SubscriptionNotChangeable(subscription.status());
          case OTHER -> new PaymentRefused(code);
        });
  }

  private SubscriptionProvider providerOf(Subscription subscription) {
    return providers.named(subscription.provider());
  }

  private Optional<Subscription> latest(Caller caller) {
    return subscriptions.latestOf(caller.person());
  }

  private static void paid(Tier tier) {
    if (tier == Tier.FREE) {
      throw new InvalidValue("tier", "must be premium or pro; to have none, cancel");
    }
  }
}
