package com.onlyarts.catalog.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryArtworkGalleryTest extends ArtworkGalleryContract {
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryFavorites favorites = new InMemoryFavorites();
  private final InMemoryArtworkGallery gallery = new InMemoryArtworkGallery(artworks, favorites);

  @Override
  protected ArtworkGallery gallery() {
    return gallery;
  }

  @Override
  protected Artworks artworks() {
    return artworks;
  }

  @Override
  protected Favorites favorites() {
    return favorites;
  }

  @Override
  protected ViewCounts counters() {
    return gallery;
  }

  @Override
  protected PictureLists pictures() {
    return gallery;
  }

  @Override
  protected PersonId aPerson(String username) {
    PersonId person = PersonId.next();
    gallery.name(person, username);
    return person;
  }
}
