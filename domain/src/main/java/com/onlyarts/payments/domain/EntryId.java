package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which entry of the ledger. */
public record EntryId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static EntryId next() {
    return new EntryId(TimeOrderedUuid.next());
  }
}
