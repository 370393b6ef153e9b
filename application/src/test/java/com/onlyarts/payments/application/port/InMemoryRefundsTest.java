package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryRefundsTest extends RefundsContract {
  private final InMemoryPayments payments = new InMemoryPayments();
  private final InMemoryRefunds refunds = new InMemoryRefunds();

  @Override
  protected Refunds refunds() {
    return refunds;
  }

  @Override
  protected Payments payments() {
    return payments;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
