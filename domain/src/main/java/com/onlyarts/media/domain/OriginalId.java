package com.onlyarts.media.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which original. */
public record OriginalId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static OriginalId next() {
    return new OriginalId(TimeOrderedUuid.next());
  }
}
