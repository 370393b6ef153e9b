package com.onlyarts.catalog.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryArtworksTest extends ArtworksContract {
  private final InMemoryArtworks artworks = new InMemoryArtworks();

  @Override
  protected Artworks artworks() {
    return artworks;
  }

  @Override
  protected PersonId anArtist() {
    return PersonId.next();
  }
}
