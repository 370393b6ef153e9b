package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryPaymentsTest extends PaymentsContract {
  private final InMemoryPayments payments = new InMemoryPayments();

  @Override
  protected Payments payments() {
    return payments;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
