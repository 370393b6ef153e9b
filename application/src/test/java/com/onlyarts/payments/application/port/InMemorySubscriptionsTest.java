package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemorySubscriptionsTest extends SubscriptionsContract {
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();

  @Override
  protected Subscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
