package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;

/**
 * Who follows whom. The counters of both move by the rows really added or removed, in the caller's
 * transaction (R17), in which the pair must have been locked before.
 */
public interface Follows {

  /**
   * Locks both until the transaction ends, always in the same order; false if either has left or is
   * suspended.
   */
  boolean lockPair(PersonId one, PersonId other);

  /** Answers whether that is new. */
  boolean add(PersonId follower, PersonId followed, Instant at);

  /** Answers whether there was anything to undo. */
  boolean remove(PersonId follower, PersonId followed);

  /**
   * Undoes all follows of somebody who leaves, theirs and those of them (R19). Locks everybody
   * concerned.
   */
  void removeAllOf(PersonId person);

  /** How many follow the person, as their profile counts. */
  int followersOf(PersonId person);
}
