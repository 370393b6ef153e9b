package com.onlyarts.ordering.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;

class InMemoryOrderNumbersTest extends OrderNumbersContract {
  private final InMemoryOrders orders = new InMemoryOrders(new InMemoryTransactions());

  @Override
  protected OrderNumbers numbers() {
    return orders;
  }
}
