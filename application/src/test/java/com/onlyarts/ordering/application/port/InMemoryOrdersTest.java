package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.domain.PaymentId;

class InMemoryOrdersTest extends OrdersContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryOrders orders = new InMemoryOrders(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Orders orders() {
    return orders;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }

  @Override
  protected ArtworkId anArtworkBy(PersonId artist) {
    return ArtworkId.next();
  }

  @Override
  protected PaymentId aPaymentBy(PersonId buyer) {
    return PaymentId.next();
  }
}
