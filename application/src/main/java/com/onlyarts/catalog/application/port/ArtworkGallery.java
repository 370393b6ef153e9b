package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;

/**
 * The works as they hang on the wall: read models, one statement each, that never visit the domain.
 */
public interface ArtworkGallery {
  /**
   * Where counting stops: a total that no counter keeps is exact up to 10,000, and 10,001 stands
   * for more.
   */
  long MOST_COUNTED = 10_001;

  /** One work in full, whatever its status; who may see it is decided by the caller of this. */
  Optional<ArtworkView> find(ArtworkId id, Optional<PersonId> viewer);

  /**
   * The works that pass the filter. The total of everything on show, of the featured works, of a
   * category or of a tag is exact; any other stops at {@link #MOST_COUNTED}. A search ranks at most
   * 1,000 works; of several tags, the newest 10,000 works of the rarest are looked at.
   */
  Page<ArtworkCard> list(
      GalleryFilter filter, GalleryOrder order, PageRequest request, Optional<PersonId> viewer);

  /**
   * What somebody marked as their favorites and is still on show, latest mark first. The total
   * stops at {@link #MOST_COUNTED}.
   */
  Page<ArtworkCard> favorites(PersonId person, PageRequest request);
}
