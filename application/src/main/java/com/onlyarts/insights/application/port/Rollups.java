package com.onlyarts.insights.application.port;

import java.time.Instant;

/** Sources added up by the quarter of an hour, so that no request has to (R96). */
public interface Rollups {

  /**
   * Adds up what happened until then and was not added up yet, in its own transactions; on one node
   * at a time.
   */
  void rollUpTo(Instant end);
}
