package com.onlyarts.media.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which upload. */
public record UploadId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static UploadId next() {
    return new UploadId(TimeOrderedUuid.next());
  }
}
