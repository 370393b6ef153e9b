package com.onlyarts.ordering.jdbi;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.Orders;
import com.onlyarts.ordering.application.port.OrdersContract;
import com.onlyarts.payments.domain.PaymentId;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiOrdersIT extends OrdersContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows orderingRows = new OrderingRows(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiOrders orders = new JdbiOrders(DATABASE.jdbi(), new SteppingClock());

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
    return orderingRows.somebody();
  }

  @Override
  protected ArtworkId anArtworkBy(PersonId artist) {
    return orderingRows.digitalWorkBy(artist);
  }

  @Override
  protected PaymentId aPaymentBy(PersonId buyer) {
    return orderingRows.paymentBy(buyer);
  }
}
