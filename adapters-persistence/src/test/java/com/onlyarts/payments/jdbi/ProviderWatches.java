package com.onlyarts.payments.jdbi;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.payments.application.Bookkeeping;
import com.onlyarts.payments.application.CarryingOutPayouts;
import com.onlyarts.payments.application.SettlingPayouts;
import com.onlyarts.payments.application.SettlingSubscriptions;
import com.onlyarts.payments.application.TakingProviderEvents.Watches;
import com.onlyarts.payments.application.WatchingPayments;
import com.onlyarts.payments.application.WatchingPayouts;
import com.onlyarts.payments.application.WatchingSubscriptions;
import com.onlyarts.payments.application.port.PlayedPayouts;
import com.onlyarts.payments.application.port.PlayedSubscriptions;
import java.time.Clock;

/** What looks after everything a provider tells of, on the real database; payouts and subscriptions are played by nobody. */
public final class ProviderWatches {
  private ProviderWatches() {}

  public static Watches of(TestDatabase database, JdbiTransactions transactions, WatchingPayments payments, Bookkeeping books, Clock clock) {
    return new Watches(payments, payouts(database, transactions, books, clock), subscriptions(database, transactions, books, clock));
  }

  private static WatchingPayouts payouts(TestDatabase database, JdbiTransactions transactions, Bookkeeping books, Clock clock) {
    PlayedPayouts provider = new PlayedPayouts(new InMemoryTransactions());
    JdbiPayouts payouts = new JdbiPayouts(database.jdbi());
    SettlingPayouts settling = new SettlingPayouts(transactions, payouts, books, _ -> {}, clock);
    CarryingOutPayouts carrying = new CarryingOutPayouts(provider, transactions, payouts, settling, clock);
    return new WatchingPayouts(provider, new JdbiPayoutAccounts(database.jdbi()), settling, carrying);
  }

  private static WatchingSubscriptions subscriptions(TestDatabase database, JdbiTransactions transactions, Bookkeeping books, Clock clock) {
    JdbiSubscriptions subscriptions = new JdbiSubscriptions(database.jdbi());
    SettlingSubscriptions settling = new SettlingSubscriptions(transactions, subscriptions, (_, _) -> {}, books, _ -> {}, clock);
    return new WatchingSubscriptions(transactions, new PlayedSubscriptions(new InMemoryTransactions()), subscriptions, settling, clock);
  }
}
