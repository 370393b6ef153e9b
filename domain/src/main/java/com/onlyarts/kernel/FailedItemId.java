package com.onlyarts.kernel;

import java.util.UUID;

/** The identity of an item that a job could not do yet. */
public record FailedItemId(UUID value) implements Identifier {

  public static FailedItemId next() {
    return new FailedItemId(TimeOrderedUuid.next());
  }
}
