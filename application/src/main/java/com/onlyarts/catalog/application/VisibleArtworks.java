package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import java.util.Optional;

/**
 * Works as a caller may see them: a draft or an archived work of somebody else is as good as
 * unknown (R20).
 */
final class VisibleArtworks {
  private final Artworks artworks;

  VisibleArtworks(Artworks artworks) {
    this.artworks = artworks;
  }

  /** The work, locked. */
  Artwork lock(Caller caller, ArtworkId id) {
    return seen(artworks.lock(id), id, Optional.of(caller));
  }

  /** The caller's own work, locked. */
  Artwork lockOwn(Caller artist, ArtworkId id) {
    return own(artist, lock(artist, id));
  }

  /** The caller's own work as it is at this moment. */
  Artwork findOwn(Caller artist, ArtworkId id) {
    return own(artist, find(Optional.of(artist), id));
  }

  private static Artwork own(Caller artist, Artwork artwork) {
    if (!artwork.artist().equals(artist.person())) {
      throw new Rejected(new NotYourArtwork(artwork.id()));
    }
    return artwork;
  }

  /** The work as it is at this moment. */
  Artwork find(Optional<Caller> caller, ArtworkId id) {
    return seen(artworks.find(id), id, caller);
  }

  static boolean mayBeSeen(Artwork artwork, Optional<Caller> caller) {
    return artwork.status().isPublic()
        || caller.filter(it -> it.isAdmin() || artwork.isSeenBy(it.person())).isPresent();
  }

  private static Artwork seen(Optional<Artwork> artwork, ArtworkId id, Optional<Caller> caller) {
    return artwork
        .filter(it -> mayBeSeen(it, caller))
        .orElseThrow(() -> new Rejected(new ArtworkNotFound(id)));
  }
}
