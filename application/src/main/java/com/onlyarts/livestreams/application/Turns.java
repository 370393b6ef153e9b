package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bidders of one auction take turns on a node, in the order in which they came (R71). Only one of them can write at a time anyway; whoever waits at the
 * row of the stream keeps a connection while waiting, and some twenty of them would keep all that a node has from everybody else.
 */
final class Turns {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<LivestreamId, Queue> queues = new ConcurrentHashMap<>();
  private final Duration patience;

  Turns() {
    this(PATIENCE);
  }

  /**
   * @param patience how long somebody waits for their turn before they are sent away for now
   */
  Turns(Duration patience) {
    this.patience = patience;
  }

  /** Acts when it is one's turn; not to be called with a transaction open. */
  <T> T take(LivestreamId auction, Supplier<T> act) {
    Queue queue = queues.compute(auction, (_, open) -> (open == null ? new Queue() : open).joined());
    try {
      return queue.inTurn(act, patience);
    } finally {
      queues.computeIfPresent(auction, (_, open) -> open.left());
    }
  }

  /** How many auctions somebody bids on at this moment. */
  int queues() {
    return queues.size();
  }

  /** Those who bid on one auction; forgotten with the last of them. */
  private static final class Queue {
    /** One who is written down, and one at the row, ready to be the next. */
    private static final int AT_THE_ROW = 2;

    private final Semaphore turns = new Semaphore(AT_THE_ROW, true);
    private int people;

    Queue joined() {
      people++;
      return this;
    }

    @Nullable Queue left() {
      people--;
      return people == 0 ? null : this;
    }

    <T> T inTurn(Supplier<T> act, Duration patience) {
      if (!came(patience)) {
        throw new Rejected(new ServiceUnavailable("auction"));
      }
      try {
        return act.get();
      } finally {
        turns.release();
      }
    }

    private boolean came(Duration patience) {
      try {
        return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
