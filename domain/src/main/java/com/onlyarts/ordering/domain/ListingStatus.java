package com.onlyarts.ordering.domain;

/** How a work stands towards buyers. */
public enum ListingStatus {
  /** Published and for sale. */
  ON_SALE,
  /** To be looked at only. */
  NOT_FOR_SALE,
  /** The last copy is gone. */
  SOLD,
  /** A draft, or archived: as good as unknown to a buyer (R20). */
  HIDDEN
}
