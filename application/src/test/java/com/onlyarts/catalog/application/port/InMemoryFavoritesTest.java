package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;

class InMemoryFavoritesTest extends FavoritesContract {
  private final InMemoryFavorites favorites = new InMemoryFavorites();

  @Override
  protected Favorites favorites() {
    return favorites;
  }

  @Override
  protected ArtworkId aWork() {
    return ArtworkId.next();
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
