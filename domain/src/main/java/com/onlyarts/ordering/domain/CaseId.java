package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which case. */
public record CaseId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static CaseId next() {
    return new CaseId(TimeOrderedUuid.next());
  }
}
