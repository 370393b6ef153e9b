package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which download. */
public record DownloadId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static DownloadId next() {
    return new DownloadId(TimeOrderedUuid.next());
  }
}
