package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.InvalidValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The licences under which a work is sold: at least one, each kind once, in the order of their
 * kinds (R128).
 */
public record LicenceOffers(List<LicenceOffer> offers) {

  public LicenceOffers {
    offers = offers.stream().sorted(Comparator.comparing(LicenceOffer::kind)).toList();
    if (offers.isEmpty()
        || offers.stream().map(LicenceOffer::kind).distinct().count() < offers.size()) {
      throw new InvalidValue("licences", "must be at least one, each kind once");
    }
  }

  /** The personal licence alone: of whatever its artist has not said otherwise. */
  public static LicenceOffers usual() {
    return new LicenceOffers(
        List.of(new LicenceOffer(LicenceKind.PERSONAL, Optional.empty(), Optional.empty())));
  }

  /** What is offered of this kind. */
  public Optional<LicenceOffer> find(LicenceKind kind) {
    return offers.stream().filter(offer -> offer.kind() == kind).findFirst();
  }
}
