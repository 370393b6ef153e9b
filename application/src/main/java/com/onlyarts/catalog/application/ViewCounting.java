package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.SeenLately;
import com.onlyarts.catalog.application.port.ViewTallies;
import com.onlyarts.catalog.domain.ArtworkId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts who looks at works, once per visitor and window (R22). What was counted waits in memory for the next flush, so that a read never writes;
 * the house flushes every second and at a clean stop.
 */
public final class ViewCounting {
  private final SeenLately seenLately;
  private final ViewTallies tallies;
  private final Map<ArtworkId, Long> waiting = new ConcurrentHashMap<>();

  public ViewCounting(SeenLately seenLately, ViewTallies tallies) {
    this.seenLately = seenLately;
    this.tallies = tallies;
  }

  /** Counts this view, unless the visitor has seen the work within the window; says whether it did. */
  public boolean count(ArtworkId artwork, Visitor visitor) {
    boolean first = seenLately.isFirstTime(visitor.mark(), artwork);
    if (first) {
      waiting.merge(artwork, 1L, Long::sum);
    }
    return first;
  }

  /**
   * Views of the work that this node has counted and not yet handed over; to be added to the number that was read. It always has the view just
   * counted in it; for the moment in which a flush ends it may have others twice, never too few.
   */
  public long waiting(ArtworkId artwork) {
    return waiting.getOrDefault(artwork, 0L);
  }

  /** Hands over what has been counted. If that fails nothing is lost: it is handed over with the next flush. */
  public synchronized void flush() {
    Map<ArtworkId, Long> counted = Map.copyOf(waiting);
    if (!counted.isEmpty()) {
      tallies.add(counted);
      counted.forEach((artwork, views) -> waiting.computeIfPresent(artwork, (_, all) -> all.equals(views) ? null : all - views));
    }
  }
}
