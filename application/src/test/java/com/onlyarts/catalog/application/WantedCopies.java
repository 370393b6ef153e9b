package com.onlyarts.catalog.application;

import com.onlyarts.catalog.api.Wanted;
import com.onlyarts.catalog.domain.LicenceKind;

/** What somebody wants to buy, in a word. */
public final class WantedCopies {
  private WantedCopies() {}

  /** So many copies under the personal licence. */
  public static Wanted personal(int copies) {
    return new Wanted(copies, LicenceKind.PERSONAL);
  }

  /** The work alone. */
  public static Wanted exclusive() {
    return new Wanted(1, LicenceKind.EXCLUSIVE);
  }
}
