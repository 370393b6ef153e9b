package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers in a map when somebody first looked. */
public final class InMemoryRecentViews implements RecentViews {
  private final Map<String, Instant> seen = new HashMap<>();
  private final Clock clock;

  public InMemoryRecentViews(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean isFirstTime(String visitor, ArtworkId artwork) {
    String key = visitor + artwork;
    Instant now = clock.instant();
    if (seen.containsKey(key) && now.isBefore(seen.get(key).plus(WINDOW))) {
      return false;
    }
    seen.put(key, now);
    return true;
  }
}
