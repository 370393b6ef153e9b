package com.onlyarts.catalog.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which import of works. */
public record ImportId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ImportId next() {
    return new ImportId(TimeOrderedUuid.next());
  }
}
