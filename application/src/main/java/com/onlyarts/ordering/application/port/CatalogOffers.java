package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.ListedArtwork;
import java.util.List;
import java.util.Optional;

/** Works as they are offered at this moment; looking holds nothing. */
public interface CatalogOffers {

  /** A work as it is offered under this licence (R128). */
  Optional<ListedArtwork> find(ArtworkId artwork, LicenceKind licence);

  /** The lines of a cart at the prices of now, in the order in which they were put in (R30). */
  List<CartLineView> cartOf(PersonId buyer);
}
