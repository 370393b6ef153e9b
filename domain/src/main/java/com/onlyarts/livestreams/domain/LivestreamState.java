package com.onlyarts.livestreams.domain;

import java.time.Instant;
import java.util.Optional;

/** Where a stream stands, with what is true only there (R70). */
public sealed interface LivestreamState {

  LivestreamStatus status();

  /** Announced, and not begun. */
  record Scheduled() implements LivestreamState {
    @Override
    public LivestreamStatus status() {
      return LivestreamStatus.SCHEDULED;
    }
  }

  /** On air. */
  record Live(Instant startedAt) implements LivestreamState {
    @Override
    public LivestreamStatus status() {
      return LivestreamStatus.LIVE;
    }
  }

  /**
   * Over, for good.
   *
   * @param startedAt empty if it never began
   */
  record Ended(Optional<Instant> startedAt, Instant endedAt) implements LivestreamState {
    @Override
    public LivestreamStatus status() {
      return LivestreamStatus.ENDED;
    }
  }
}
