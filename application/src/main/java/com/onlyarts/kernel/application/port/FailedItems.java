package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What jobs and queues could not do yet: each item with how often it was tried, why it failed last,
 * and when it is tried again.
 */
public interface FailedItems {

  /** The last attempts at those of the items that have failed. */
  Map<String, Attempt> among(String job, Collection<String> items);

  /**
   * Writes a failed attempt down, in place of the one before.
   *
   * @param error the kind of failure
   * @param message free of secrets
   */
  void failed(String job, String item, Attempt attempt, String error, String message);

  /** The item has succeeded. */
  void recovered(String job, String item);

  /** Forgets every failed item of the job but these: the others are due no more. */
  void forgetOthers(String job, Collection<String> stillDue);

  /** Lets an item be tried again at once, also one that was given up; false if there is none. */
  boolean retry(FailedItemId item, Instant now);

  /** Failed items, the latest first; with those of queues that were given up. */
  Page<FailedItem> list(Optional<String> job, PageRequest request);

  /** How many items of the job wait for their next attempt. */
  long waiting(String job);

  /**
   * One more attempt that failed.
   *
   * @param number 1 for the first
   * @param dueAt not before then it is tried again
   */
  record Attempt(int number, Instant failedAt, Instant dueAt) {
    /** When an item is due that was given up. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** When it is tried again; empty if it was given up. */
    public Optional<Instant> next() {
      return dueAt.equals(NEVER) ? Optional.empty() : Optional.of(dueAt);
    }
  }

  /** An item with its troubles. */
  record FailedItem(
      FailedItemId id,
      String job,
      String item,
      Instant firstFailedAt,
      Attempt last,
      String error,
      String message) {}
}
