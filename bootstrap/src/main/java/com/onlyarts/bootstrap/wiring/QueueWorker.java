package com.onlyarts.bootstrap.wiring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a queue on threads of its own, so that whoever answers slowly holds up nothing else:
 * round after round while there is something in it, woken when something was committed here, and
 * looking once a second for what other nodes committed or what is due again. Every node has one;
 * the queue sees to it that no two carry the same.
 */
public final class QueueWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration LAST_ROUND = Duration.ofSeconds(5);
  private static final int FAILED = -1;

  private final String name;
  private final int threadsAtMost;
  private final Semaphore work = new Semaphore(0);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private List<Thread> threads = List.of();

  /**
   * @param name what is in the queue, for the log
   * @param threads how many take from it at once
   */
  public QueueWorker(String name, int threads) {
    this.name = name;
    this.threadsAtMost = threads;
  }

  /**
   * @param round takes some out of the queue; how many, and zero when it is empty
   */
  public void start(IntSupplier round) {
    threads =
        IntStream.range(0, threadsAtMost)
            .mapToObj(
                i -> Thread.ofVirtual().name("queue-of-" + name + "-" + i).start(() -> run(round)))
            .toList();
  }

  /**
   * There is something in it. One permit for each thread is enough: it goes on until the queue is
   * empty.
   */
  public void wake() {
    if (work.availablePermits() < threadsAtMost) {
      work.release();
    }
  }

  /**
   * Stops after the rounds at hand, or lets them be: whatever they had not marked is taken again.
   */
  @Override
  public void close() {
    stopped.countDown();
    work.release(threadsAtMost);
    long deadline = System.nanoTime() + LAST_ROUND.toNanos();
    try {
      for (Thread thread : threads) {
        if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
          thread.interrupt();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(IntSupplier round) {
    try {
      while (isRunning()) {
        int taken = oneRound(round);
        if (taken == 0) {
          boolean _ = work.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        } else if (taken == FAILED) {
          boolean _ = stopped.await(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRunning() {
    return stopped.getCount() > 0;
  }

  private int oneRound(IntSupplier round) {
    try {
      return round.getAsInt();
    } catch (RuntimeException e) {
      if (isRunning()) {
        LOG.warn(
            "Nothing could be taken from the queue of {}; trying again: {}", name, e.toString());
      }
      return FAILED;
    }
  }
}
