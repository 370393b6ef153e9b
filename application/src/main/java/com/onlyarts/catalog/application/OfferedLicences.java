package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ArtworkLicences;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.LicenceTerms;
import java.util.List;

/** What a work is sold under, with its words: the artist's own, or the platform's newest. */
final class OfferedLicences {
  private OfferedLicences() {}

  static LicenceOffers of(ArtworkLicences licences, ArtworkId artwork) {
    return licences.of(List.of(artwork)).getOrDefault(artwork, LicenceOffers.usual());
  }

  static LicenceTerms termsOf(LicenceOffer offer) {
    return offer
        .custom()
        .or(() -> StandardLicences.newest(offer.kind()))
        .orElseThrow(() -> new IllegalStateException("no text for " + offer.kind()));
  }
}
