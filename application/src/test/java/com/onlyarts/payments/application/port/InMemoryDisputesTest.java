package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryDisputesTest extends DisputesContract {
  private final InMemoryPayments payments = new InMemoryPayments();
  private final InMemoryDisputes disputes = new InMemoryDisputes(payments);

  @Override
  protected Disputes disputes() {
    return disputes;
  }

  @Override
  protected DisputeRecords records() {
    return disputes;
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
