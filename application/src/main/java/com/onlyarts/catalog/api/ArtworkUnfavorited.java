package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.TakesBack;
import java.time.Instant;

/** Somebody has taken a work out of their favorites. */
public record ArtworkUnfavorited(ArtworkId artwork, PersonId by, Instant at) implements TakesBack {
  @Override
  public String subject() {
    return "like/artwork/%s/%s".formatted(artwork.value(), by.value());
  }
}
