package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which bid. */
public record BidId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static BidId next() {
    return new BidId(TimeOrderedUuid.next());
  }
}
