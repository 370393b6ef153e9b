package com.onlyarts.insights.domain;

import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.TimeOrderedUuid;
import java.util.UUID;

/** Which report. */
public record ReportId(UUID value) implements Identifier {

  /** A new one, unlike any before. */
  public static ReportId next() {
    return new ReportId(TimeOrderedUuid.next());
  }
}
