package com.onlyarts.ordering.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkSold;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkUnavailable;
import com.onlyarts.ordering.domain.OrderingRejection.ExclusiveNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.LicenceNotOffered;
import com.onlyarts.ordering.domain.OrderingRejection.NotEnoughCopies;
import com.onlyarts.ordering.domain.OrderingRejection.OwnArtwork;
import java.util.OptionalInt;

/**
 * A work as it stands in the catalog at this moment, under one licence; nothing is held by looking.
 *
 * @param price what a copy costs under that licence (R128)
 * @param available copies that could be ordered now; empty for an open edition
 */
public record ListedArtwork(
    ArtworkId artwork,
    PersonId artist,
    LicenceKind licence,
    Money price,
    ListingStatus listing,
    OptionalInt available) {

  /** Whether so many copies could be ordered now. */
  public boolean offers(Quantity quantity) {
    return listing == ListingStatus.ON_SALE && enough(quantity);
  }

  /**
   * Refuses unless this buyer may put so many copies in a cart: published, for sale, not one's own,
   * and that many left (R21, R30).
   */
  public void requireFor(PersonId buyer, Quantity quantity) {
    if (artist.equals(buyer)) {
      throw new Rejected(new OwnArtwork(artwork));
    }
    switch (listing) {
      case HIDDEN -> throw new Rejected(new ArtworkNotFound(artwork));
      case NOT_FOR_SALE -> throw new Rejected(new ArtworkUnavailable(artwork));
      case NOT_OFFERED -> throw new Rejected(new LicenceNotOffered(artwork, licence));
      case SOLD -> throw new Rejected(new ArtworkSold(artwork));
      case ON_SALE -> {
        if (licence == LicenceKind.EXCLUSIVE && available.equals(OptionalInt.of(0))) {
          throw new Rejected(new ExclusiveNotPossible(artwork));
        }
        if (!enough(quantity)) {
          throw new Rejected(new NotEnoughCopies(artwork, quantity.copies(), available.orElse(0)));
        }
      }
    }
  }

  private boolean enough(Quantity quantity) {
    return available.isEmpty() || available.getAsInt() >= quantity.copies();
  }
}
