package com.onlyarts.identity.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Who somebody is, whatever they call themselves. */
public record PersonId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static PersonId next() {
    return new PersonId(TimeOrderedUuid.next());
  }
}
