package com.onlyarts.catalog.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.onlyarts.catalog.application.port.RecentViews;
import com.onlyarts.catalog.domain.ArtworkId;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/**
 * Remembers visits in this node's memory: some 200 bytes each, at most 200,000 of them; beyond that
 * the oldest may count again.
 */
public final class CaffeineRecentViews implements RecentViews {
  private static final long MOST = 200_000;

  private final Cache<Visit, Boolean> visits;

  public CaffeineRecentViews(Clock clock) {
    visits =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(WINDOW)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  @Override
  public boolean isFirstTime(String visitor, ArtworkId artwork) {
    return visits.asMap().putIfAbsent(new Visit(visitor, artwork), true) == null;
  }

  private record Visit(String visitor, ArtworkId artwork) {}
}
