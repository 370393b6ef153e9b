package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which order. */
public record OrderId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static OrderId next() {
    return new OrderId(TimeOrderedUuid.next());
  }
}
