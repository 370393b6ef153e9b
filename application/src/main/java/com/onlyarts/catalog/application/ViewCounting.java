package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.RecentViews;
import com.onlyarts.catalog.application.port.ViewCounts;
import com.onlyarts.catalog.domain.ArtworkId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts who looks at works, once per visitor and window (R22). What was counted waits in memory
 * for the next flush, so that a read never writes; the service flushes every second and at a clean
 * stop.
 */
public final class ViewCounting {
  private final RecentViews recentViews;
  private final ViewCounts counters;
  private final Map<ArtworkId, Long> waiting = new ConcurrentHashMap<>();

  public ViewCounting(RecentViews recentViews, ViewCounts counters) {
    this.recentViews = recentViews;
    this.counters = counters;
  }

  /**
   * Counts this view, unless the visitor has seen the work within the window; says whether it did.
   */
  public boolean count(ArtworkId artwork, Visitor visitor) {
    boolean first = recentViews.isFirstTime(visitor.mark(), artwork);
    if (first) {
      waiting.merge(artwork, 1L, Long::sum);
    }
    return first;
  }

  /**
   * Views of the work that this node has counted and not yet handed over; to be added to the number
   * that was read. It always has the view just counted in it; for the moment in which a flush ends
   * it may have others twice, never too few.
   */
  public long waiting(ArtworkId artwork) {
    return waiting.getOrDefault(artwork, 0L);
  }

  /**
   * Hands over what has been counted. If that fails nothing is lost: it is handed over with the
   * next flush.
   */
  public synchronized void flush() {
    Map<ArtworkId, Long> counted = Map.copyOf(waiting);
    if (!counted.isEmpty()) {
      counters.add(counted);
      counted.forEach(
          (artwork, views) ->
              waiting.computeIfPresent(
                  artwork, (_, all) -> all.equals(views) ? null : all - views));
    }
  }
}
