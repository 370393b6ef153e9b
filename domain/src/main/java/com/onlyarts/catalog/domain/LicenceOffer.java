package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.Optional;

/**
 * One licence under which a work is sold (R128).
 *
 * @param price what a copy costs under it; empty for the personal licence, which costs what the
 *     work does
 * @param custom the artist's own terms, of the custom licence alone; the others say the standard
 *     text of their kind
 */
public record LicenceOffer(LicenceKind kind, Optional<Price> price, Optional<LicenceTerms> custom) {

  public LicenceOffer {
    if (price.isPresent() == (kind == LicenceKind.PERSONAL)) {
      throw new InvalidValue(
          "price",
          kind == LicenceKind.PERSONAL
              ? "of the personal licence is the price of the artwork"
              : "is required for the licence " + kind.label());
    }
    if (custom.isPresent() != (kind == LicenceKind.CUSTOM)) {
      throw new InvalidValue(
          "text",
          kind == LicenceKind.CUSTOM
              ? "is required for the licence custom"
              : "is the standard one for the licence " + kind.label());
    }
  }

  /** What a copy of a work costs under it. */
  public Price priceOf(Artwork artwork) {
    return price.orElseGet(() -> artwork.details().price());
  }
}
