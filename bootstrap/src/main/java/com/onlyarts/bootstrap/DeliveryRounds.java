package com.onlyarts.bootstrap;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a queue whose deliveries speak to the outside, on a thread of its own, so that whoever answers slowly holds up nothing else: round after
 * round while there is something to deliver, and a look every second when there is not. What fails is tried again a second later.
 */
final class DeliveryRounds implements AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration LAST_ROUND = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

  private final Semaphore stop = new Semaphore(0);
  private final String name;
  private final IntSupplier round;
  private final Thread thread;

  /**
   * @param name what is delivered, for the log
   * @param round delivers some; how many were tried
   */
  DeliveryRounds(String name, IntSupplier round) {
    this.name = name;
    this.round = round;
    thread = Thread.ofVirtual().name("delivery-of-" + name).start(this::run);
  }

  /** Lets the round at hand end, for five seconds at most; whatever it has not marked is delivered again when its lease is over. */
  @Override
  public void close() {
    stop.release();
    try {
      thread.join(LAST_ROUND);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!stop.tryAcquire(oneRound() > 0 ? 0 : BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        // another round
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private int oneRound() {
    try {
      return round.getAsInt();
    } catch (RuntimeException e) {
      LOG.warn("Not delivered yet: {} ({})", name, e.toString());
      return 0;
    }
  }
}
