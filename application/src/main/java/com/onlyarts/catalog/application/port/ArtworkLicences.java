package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.LicenceTerms;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Under which licences works are sold, and what artists wrote into their own (R128). */
public interface ArtworkLicences {

  /** What each of these works is sold under now. */
  Map<ArtworkId, LicenceOffers> of(Collection<ArtworkId> artworks);

  /** From now on the work is sold under these; the work is locked. */
  void replace(ArtworkId artwork, LicenceOffers offers, Instant now);

  /** The artist's own terms as they were written last, offered now or not. */
  Optional<LicenceTerms> lastCustom(ArtworkId artwork);

  /** One version of the artist's own terms. */
  Optional<LicenceTerms> custom(ArtworkId artwork, int version);
}
