package com.onlyarts.catalog.domain;

import java.util.Locale;

/** What kind of work it is, in the founding document's labels. */
public enum Category {
  DIGITAL("digital", true, false),
  PAINTING("painting", false, true),
  PHOTOGRAPHY("photography", true, false),
  SCULPTURE("sculpture", false, true),
  ILLUSTRATION("illustration", true, false),
  ANIMATION("animation", true, false),
  THREE_D("3d", true, false),
  TRADITIONAL("traditional", false, true),
  MIXED_MEDIA("mixed_media", false, true),
  OTHER("other", true, false);

  private final String label;
  private final boolean digital;
  private final boolean unique;

  Category(String label, boolean digital, boolean unique) {
    this.label = label;
    this.digital = digital;
    this.unique = unique;
  }

  /** The category's name in the contract and the database. */
  public String label() {
    return label;
  }

  /**
   * Whether a copy is delivered over the wire, and so at once; everything else is shipped (R35,
   * R38).
   */
  public boolean isDigital() {
    return digital;
  }

  /** Whether there is one copy unless the artist says otherwise (R21). */
  public boolean isUnique() {
    return unique;
  }

  /** The category of this label. */
  public static Category labelled(String label) {
    for (Category category : values()) {
      if (category.label.equals(label)) {
        return category;
      }
    }
    throw new IllegalArgumentException("no category is labelled " + label.toLowerCase(Locale.ROOT));
  }
}
