package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.ExecutingPayouts;
import com.onlyarts.payments.application.PaymentEventHandler;
import com.onlyarts.payments.application.PayoutEventHandler;
import com.onlyarts.payments.application.ReceivingProviderEvents.Watches;
import com.onlyarts.payments.application.SettlingPayouts;
import com.onlyarts.payments.application.SettlingSubscriptions;
import com.onlyarts.payments.application.SubscriptionEventHandler;
import com.onlyarts.payments.application.port.FakePayoutProvider;
import com.onlyarts.payments.application.port.FakeSubscriptionProvider;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PayoutProvider;
import java.time.Clock;
import java.util.List;

/**
 * What looks after everything a provider tells of, on the real database; payouts and subscriptions
 * are played by nobody.
 */
public final class ProviderWatches {
  private ProviderWatches() {}

  public static Watches of(
      TestDatabase database,
      JdbiTransactions transactions,
      PaymentEventHandler payments,
      Bookkeeping books,
      Clock clock) {
    return new Watches(
        payments,
        payouts(database, transactions, books, clock),
        subscriptions(database, transactions, books, clock));
  }

  private static PayoutEventHandler payouts(
      TestDatabase database, JdbiTransactions transactions, Bookkeeping books, Clock clock) {
    MoneyProviders<PayoutProvider> providers =
        new MoneyProviders<>(new FakePayoutProvider(new InMemoryTransactions()), List.of());
    JdbiPayouts payouts = new JdbiPayouts(database.jdbi());
    SettlingPayouts settling = new SettlingPayouts(transactions, payouts, books, _ -> {}, clock);
    ExecutingPayouts carrying =
        new ExecutingPayouts(providers, transactions, payouts, settling, clock);
    return new PayoutEventHandler(
        providers, new JdbiPayoutAccounts(database.jdbi()), settling, carrying);
  }

  private static SubscriptionEventHandler subscriptions(
      TestDatabase database, JdbiTransactions transactions, Bookkeeping books, Clock clock) {
    JdbiSubscriptions subscriptions = new JdbiSubscriptions(database.jdbi());
    SettlingSubscriptions settling =
        new SettlingSubscriptions(transactions, subscriptions, (_, _) -> {}, books, _ -> {}, clock);
    return new SubscriptionEventHandler(
        transactions,
        new MoneyProviders<>(new FakeSubscriptionProvider(new InMemoryTransactions()), List.of()),
        subscriptions,
        settling,
        clock);
  }
}
