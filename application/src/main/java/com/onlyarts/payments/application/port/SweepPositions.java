package com.onlyarts.payments.application.port;

import java.time.Instant;
import java.util.Optional;

/**
 * How far reading through a provider's lists has come, so that it goes on where it ended, and
 * everything is seen in turn (R36).
 */
public interface SweepPositions {

  /** How far it has come with this list; empty before the first time. */
  Optional<Position> of(String provider, String list);

  void keep(String provider, String list, Position position);

  /**
   * How far it has come.
   *
   * @param next where the next page begins; empty once the end was reached
   * @param startedAt when the present reading began
   * @param finishedStart when the last one that reached the end had begun: what is older was seen
   */
  record Position(Optional<String> next, Instant startedAt, Optional<Instant> finishedStart) {

    /** One page further; without a next one, the end is reached. */
    public Position readUpTo(Optional<String> following) {
      return new Position(
          following, startedAt, following.isEmpty() ? Optional.of(startedAt) : finishedStart);
    }
  }
}
