package com.onlyarts.bootstrap;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what waits in a queue to the outside, on a thread of its own: woken when something was committed here, and looking once a second for what other
 * nodes committed or what is due again. Every node has one; the queue sees to it that no two carry the same.
 */
final class Courier implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration LAST_ERRAND = Duration.ofSeconds(5);

  private final String name;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  /**
   * @param name what is brought, for the log
   */
  Courier(String name) {
    this.name = name;
  }

  void start(Runnable round) {
    running = true;
    thread = Thread.ofVirtual().name("courier-" + name).start(() -> run(round));
  }

  /** There is something to bring. */
  void wake() {
    work.release();
  }

  /** Stops after the round at hand, or lets it be: whatever it had not marked is brought again. */
  @Override
  public void close() {
    if (!running) {
      return;
    }
    running = false;
    wake();
    try {
      if (!thread.join(LAST_ERRAND)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Runnable round) {
    while (running) {
      try {
        round.run();
      } catch (RuntimeException e) {
        LOG.warn("Nothing could be taken from the queue of {}; trying again: {}", name, e.toString());
      }
      try {
        if (work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException _) {
        return;
      }
    }
  }
}
