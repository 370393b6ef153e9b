package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** The works as they hang on the wall: read models, one statement each, that never visit the domain. */
public interface ArtworkGallery {

  /** One work in full, whatever its status; who may see it is decided by the caller of this. */
  Optional<ArtworkView> find(ArtworkId id, Optional<PersonId> viewer);
}
