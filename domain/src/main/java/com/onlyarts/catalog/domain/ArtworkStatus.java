package com.onlyarts.catalog.domain;

import java.util.Locale;

/** Where a work stands between the easel and the archive (R20, R21, R24). */
public enum ArtworkStatus {
  DRAFT,
  PUBLISHED,
  SOLD,
  ARCHIVED;

  /**
   * Whether everybody sees it; drafts and archived works are their owner's and the admins' (R20).
   */
  public boolean isPublic() {
    return this == PUBLISHED || this == SOLD;
  }

  /** The status's name in the contract and the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of this label. */
  public static ArtworkStatus labelled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
