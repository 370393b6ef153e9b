package com.onlyarts.ordering.jdbi;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.Carts;
import com.onlyarts.ordering.application.port.CartsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiCartsIT extends CartsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows orderingRows = new OrderingRows(DATABASE);
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final JdbiCarts carts = new JdbiCarts(DATABASE.jdbi());

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Carts carts() {
    return carts;
  }

  @Override
  protected PersonId aBuyer() {
    return orderingRows.somebody();
  }

  @Override
  protected ArtworkId anArtwork() {
    return orderingRows.digitalWorkBy(orderingRows.somebody());
  }
}
