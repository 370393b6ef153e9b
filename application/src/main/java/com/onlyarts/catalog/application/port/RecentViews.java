package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import java.time.Duration;

/**
 * Remembers, for as long as the window lasts, who has looked at which work (R22). Forgets the
 * oldest when there are too many.
 */
public interface RecentViews {
  Duration WINDOW = Duration.ofMinutes(30);

  /** Whether this visitor has not looked at the work within the window; from now on they have. */
  boolean isFirstTime(String visitor, ArtworkId artwork);
}
