package com.onlyarts.payments.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.payments.application.port.Customers;
import java.time.Clock;

/** Whoever has left is let go by the providers that know them, and not charged again (R19). */
public final class ReleasingCustomers {
  private static final int BATCH = 100;

  private final Customers customers;
  private final SubscribingPeople subscribing;
  private final Clock clock;

  public ReleasingCustomers(Customers customers, SubscribingPeople subscribing, Clock clock) {
    this.customers = customers;
    this.subscribing = subscribing;
    this.clock = clock;
  }

  /** Notes that somebody has left, in the caller's transaction. */
  public void leave(PersonId person) {
    customers.leave(person, clock.instant());
  }

  /** Ends subscriptions and has ways to pay forgotten, person by person, until it is done. */
  public void releaseLeaving(ItemByItem items) {
    items.all(
        PersonId::value,
        last -> customers.leaving(last, BATCH),
        person -> {
          subscribing.release(person);
          customers.left(person);
        });
  }
}
