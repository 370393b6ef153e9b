package com.onlyarts.catalog.application;

import static java.util.Map.Entry.comparingByKey;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.OutsoldHolds;
import com.onlyarts.catalog.application.port.Artworks;
import com.onlyarts.catalog.application.port.Holds;
import com.onlyarts.catalog.domain.ArtworkId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Looks for holds that a sale has made worthless (R128). */
public final class FindingOutsold implements OutsoldHolds {
  private final Artworks artworks;
  private final Holds holds;

  public FindingOutsold(Artworks artworks, Holds holds) {
    this.artworks = artworks;
    this.holds = holds;
  }

  @Override
  public List<HoldKey> of(ArtworkId artwork) {
    return artworks
        .find(artwork)
        .map(
            work ->
                holds.heldOf(artwork).entrySet().stream()
                    .filter(held -> !work.canSell(held.getValue()))
                    .sorted(comparingByKey(Comparator.comparing(HoldKey::order)))
                    .map(Map.Entry::getKey)
                    .toList())
        .orElse(List.of());
  }
}
