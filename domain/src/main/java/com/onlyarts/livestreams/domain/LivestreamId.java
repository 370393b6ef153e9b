package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which livestream. */
public record LivestreamId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static LivestreamId next() {
    return new LivestreamId(TimeOrderedUuid.next());
  }
}
