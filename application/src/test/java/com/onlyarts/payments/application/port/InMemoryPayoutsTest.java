package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryPayoutsTest extends PayoutsContract {
  private final InMemoryPayouts payouts = new InMemoryPayouts();

  @Override
  protected Payouts payouts() {
    return payouts;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
