package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ArtworkGallery;
import com.onlyarts.catalog.application.port.ArtworkView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import java.util.Optional;

/** Somebody, known or not, looks at works of art. */
public final class BrowsingArtworks {
  private final ArtworkGallery gallery;

  public BrowsingArtworks(ArtworkGallery gallery) {
    this.gallery = gallery;
  }

  /** One work in full; drafts and archived works only for their artist and admins, unknown to everybody else (R20). */
  public ArtworkView show(ArtworkId id, Optional<Caller> viewer) {
    return gallery
        .find(id, viewer.map(Caller::person))
        .filter(artwork -> artwork.status().isPublic() || viewer.filter(caller -> owns(caller, artwork)).isPresent())
        .orElseThrow(() -> new Rejected(new ArtworkNotFound(id)));
  }

  private static boolean owns(Caller caller, ArtworkView artwork) {
    return caller.isAdmin() || caller.person().equals(artwork.artist().id());
  }
}
