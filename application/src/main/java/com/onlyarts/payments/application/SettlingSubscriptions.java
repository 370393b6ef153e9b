package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Memberships;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.api.SubscriptionChanged;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes the provider's word on subscriptions into our books and onto the account: once, whoever
 * brings it and however often (R36).
 */
public final class SettlingSubscriptions {
  private final Transactions transactions;
  private final Subscriptions subscriptions;
  private final Memberships memberships;
  private final Bookkeeping books;
  private final Outbox outbox;
  private final Clock clock;

  public SettlingSubscriptions(
      Transactions transactions,
      Subscriptions subscriptions,
      Memberships memberships,
      Bookkeeping books,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.subscriptions = subscriptions;
    this.memberships = memberships;
    this.books = books;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * How a subscription stands; empty if it is none of ours.
   *
   * @param since its revision when the provider was asked
   * @throws Overtaken if something else was taken in since
   */
  Optional<Subscription> see(ProviderSubscription seen, long since) {
    return seen.ours()
        .flatMap(id -> become(id, subscription -> fresh(subscription, seen, since).as(seen)));
  }

  private static Subscription fresh(
      Subscription subscription, ProviderSubscription seen, long since) {
    if (subscription.hasOvertaken(seen, since)) {
      throw new StaleUpdate();
    }
    return subscription;
  }

  /** The provider never took it on. */
  void givenUp(SubscriptionId id) {
    become(id, Subscription::givenUp);
  }

  /** What subscribers have paid is the platform's income. */
  void income(Subscription subscription, ProviderInvoice invoice) {
    if (invoice.paid().isPositive()) {
      transactions.inTransaction(
          () -> books.book(subscription.income(invoice.id(), invoice.paid(), clock.instant())));
    }
  }

  private Optional<Subscription> become(SubscriptionId id, UnaryOperator<Subscription> word) {
    return transactions.inTransaction(
        () -> {
          Optional<Subscription> known = subscriptions.lock(id);
          return known.map(before -> changed(before, word.apply(before)));
        });
  }

  private Subscription changed(Subscription before, Subscription now) {
    if (!now.equals(before)) {
      subscriptions.save(now, clock.instant());
    }
    boolean pastDue = now.status() == SubscriptionStatus.PAST_DUE;
    if (now.granted() != before.granted()
        || pastDue != (before.status() == SubscriptionStatus.PAST_DUE)) {
      memberships.set(now.person(), now.granted().label());
      outbox.publish(
          new SubscriptionChanged(now.person(), now.granted().label(), pastDue, clock.instant()));
    }
    return now;
  }
}
