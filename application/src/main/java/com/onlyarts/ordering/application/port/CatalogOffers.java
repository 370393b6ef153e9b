package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.ListedArtwork;
import java.util.List;
import java.util.Optional;

/** Works as they are offered at this moment; looking holds nothing. */
public interface CatalogOffers {

  Optional<ListedArtwork> find(ArtworkId artwork);

  /** The lines of a cart at the prices of now, in the order in which they were put in (R30). */
  List<CartLineView> cartOf(PersonId buyer);
}
