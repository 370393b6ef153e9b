package com.onlyarts.catalog.application.port;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The numbers kept on works and comments, held against the rows they count (R17). */
public interface Counters {

  /** What is counted. */
  enum Counter {
    FAVORITES,
    COMMENTS,
    REPLIES,
    LIKES
  }

  /**
   * Looks through the next works or comments in the order of their ids.
   *
   * @param after where the stretch before this one ended; empty to start
   */
  Stretch inspect(Counter counter, Optional<UUID> after, int size);

  /**
   * Counts again, under lock, and puts right what is wrong; whatever somebody else has locked is
   * left for the next run.
   */
  List<Repair> recount(Counter counter, List<UUID> suspects);

  /**
   * What was looked through.
   *
   * @param suspects whose number did not fit at that moment
   * @param end where to go on; empty when there is nothing left
   */
  record Stretch(List<UUID> suspects, Optional<UUID> end) {}

  /** A number that was put right. */
  record Repair(Counter counter, UUID of, int wrong, int right) {}
}
