package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What works deliver, in a map. */
public final class InMemoryArtworkFiles implements ArtworkFiles {
  private final Map<ArtworkId, Deliverables> files = new HashMap<>();

  @Override
  public Deliverables of(ArtworkId artwork) {
    return files.getOrDefault(artwork, new Deliverables(List.of()));
  }

  @Override
  public void replace(ArtworkId artwork, Deliverables next, Instant now) {
    files.put(artwork, next);
  }
}
