package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;

class InMemoryCartsTest extends CartsContract {
  private final InMemoryCarts carts = new InMemoryCarts();

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
