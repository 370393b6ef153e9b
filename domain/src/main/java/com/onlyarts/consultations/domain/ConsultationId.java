package com.onlyarts.consultations.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which consultation. */
public record ConsultationId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ConsultationId next() {
    return new ConsultationId(TimeOrderedUuid.next());
  }
}
