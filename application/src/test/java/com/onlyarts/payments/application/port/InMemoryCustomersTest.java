package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryCustomersTest extends CustomersContract {
  private final InMemoryCustomers customers = new InMemoryCustomers();

  @Override
  protected Customers customers() {
    return customers;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
