package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which work of art. */
public record ArtworkId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ArtworkId next() {
    return new ArtworkId(TimeOrderedUuid.next());
  }
}
