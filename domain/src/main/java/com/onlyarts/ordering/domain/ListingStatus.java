package com.onlyarts.ordering.domain;

/** How a work stands towards buyers. */
public enum ListingStatus {
  /** Published and for sale. */
  ON_SALE,
  /** Published and for sale, but not under the licence that is asked for (R128). */
  NOT_OFFERED,
  /** To be looked at only. */
  NOT_FOR_SALE,
  /** The last copy is gone. */
  SOLD,
  /** A draft, or archived: as good as unknown to a buyer (R20). */
  HIDDEN
}
