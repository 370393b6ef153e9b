package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;

class InMemoryCartsTest extends CartsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryCarts carts = new InMemoryCarts(transactions);

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
    return PersonId.next();
  }

  @Override
  protected ArtworkId anArtwork() {
    return ArtworkId.next();
  }
}
