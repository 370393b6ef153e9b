package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which file of a case. */
public record CaseFileId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static CaseFileId next() {
    return new CaseFileId(TimeOrderedUuid.next());
  }
}
