package com.onlyarts.livestreams.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/**
 * Who watches, known by nothing but this: a browser's own name for itself, account or not (R70).
 */
public record ViewerId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ViewerId next() {
    return new ViewerId(TimeOrderedUuid.next());
  }
}
