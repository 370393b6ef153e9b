package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
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
