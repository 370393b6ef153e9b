package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import java.util.Map;

/** The numbers of views, kept apart from the works so that counting is cheap (R22). */
public interface ViewCounts {

  /** So many more views of each work; a work that is gone by now is passed over. All or nothing. */
  void add(Map<ArtworkId, Long> views);

  /**
   * Has the order by views go by what was counted until now; what is counted later changes it at
   * the next roll-up.
   */
  void rollUp();
}
