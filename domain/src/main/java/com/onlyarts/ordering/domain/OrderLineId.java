package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which line of an order; to its seller, which sale. */
public record OrderLineId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static OrderLineId next() {
    return new OrderLineId(TimeOrderedUuid.next());
  }
}
