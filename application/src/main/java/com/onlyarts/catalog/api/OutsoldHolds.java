package com.onlyarts.catalog.api;

import com.onlyarts.catalog.domain.ArtworkId;
import java.util.List;

/** Holds that cannot be paid for any more, because a work was sold to somebody else (R128). */
public interface OutsoldHolds {

  /**
   * Whoever holds a copy of a work that was sold exclusively; or, once any copy was sold, whoever
   * holds it to have it alone.
   */
  List<HoldKey> of(ArtworkId artwork);
}
