package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which line of a cart. */
public record CartLineId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static CartLineId next() {
    return new CartLineId(TimeOrderedUuid.next());
  }
}
