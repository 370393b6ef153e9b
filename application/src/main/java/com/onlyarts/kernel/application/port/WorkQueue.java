package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.WorkItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Work of one topic that waits to be done: written in the transaction of the act that it follows
 * from, done outside of any (R83). Whoever takes an item holds it by a lease, so that a node that
 * is killed leaves it to the others: everything is done at least once.
 */
public interface WorkQueue<T> {
  /**
   * Adds work, in the transaction of its act. Work with a name is added once, even if the one
   * before is done.
   */
  void add(T work);

  /**
   * Takes items that are due, what was never tried first; nobody else gets them while the lease
   * lasts. To take an item counts as a try.
   */
  List<Item<T>> take(int most, Instant now, Duration lease);

  /** The item is done, and nobody needs to know of it. */
  void done(Item<T> item);

  /**
   * The item is not to be taken again, and what became of it is kept; nothing if that is known.
   *
   * @param remark free of secrets
   */
  void ended(Item<T> item, Outcome outcome, String remark, Instant at);

  /** The item has failed and is to be tried again then. */
  void postpone(Item<T> item, String why, Instant until);

  /** The item could not be tried, and comes again then; this was no try. */
  void putBack(Item<T> item, Instant until);

  /**
   * Whatever has this subject was taken back: what waits of it, or is parked, is not done any more
   * (R82).
   */
  void withdraw(String subject);

  /**
   * The item has failed: it is tried again after a pause, or parked for an admin to look at.
   *
   * @return whether it is parked
   */
  default boolean failed(Item<T> item, String why, RetryPolicy retries, Instant now) {
    boolean over = retries.isOver(item.tries());
    if (over) {
      ended(item, Outcome.PARKED, why, now);
    } else {
      postpone(item, why, now.plus(retries.after(item.tries())));
    }
    return over;
  }

  /**
   * Work in somebody's hands.
   *
   * @param tries how often it was tried, this time included
   * @param reading fails for what this version of the service does not understand
   */
  record Item<T>(WorkItemId id, int tries, Supplier<T> reading) {
    /** What is to be done. */
    public T work() {
      return reading.get();
    }
  }

  /** What became of work that is over. */
  enum Outcome {
    /** It is done. */
    DONE,
    /** It had lost its point. */
    SKIPPED,
    /** It was tried, and will never succeed. */
    REFUSED,
    /** It was tried too often; somebody should look. */
    PARKED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
