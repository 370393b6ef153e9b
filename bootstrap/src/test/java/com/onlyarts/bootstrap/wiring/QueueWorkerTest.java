package com.onlyarts.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.Wait;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QueueWorkerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AtomicInteger waiting = new AtomicInteger();

  @Test
  void it_goes_on_until_the_queue_is_empty_and_again_when_there_is_more() {
    try (QueueWorker queue = new QueueWorker("letters", 1)) {
      waiting.set(5);
      queue.start(this::takeOne);
      Wait.until("all are taken", PATIENCE, () -> waiting.get() == 0);

      waiting.set(3);
      queue.wake();
      Wait.until("all are taken", PATIENCE, () -> waiting.get() == 0);
    }
  }

  @Test
  void a_round_that_fails_is_tried_again() {
    AtomicInteger rounds = new AtomicInteger();
    waiting.set(1);
    try (QueueWorker queue = new QueueWorker("letters", 1)) {
      queue.start(
          () -> {
            if (rounds.incrementAndGet() == 1) {
              throw new IllegalStateException("the database is away");
            }
            return takeOne();
          });
      Wait.until("it is taken after all", PATIENCE, () -> waiting.get() == 0);
    }
  }

  @Test
  void several_take_at_once_so_that_one_who_is_stuck_holds_up_nobody() throws InterruptedException {
    Set<Thread> takers = ConcurrentHashMap.newKeySet();
    CountDownLatch all = new CountDownLatch(3);
    try (QueueWorker queue = new QueueWorker("letters", 3)) {
      queue.start(
          () -> {
            if (takers.add(Thread.currentThread())) {
              all.countDown();
              waitFor(all);
            }
            return 0;
          });
      assertThat(all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void it_waits_for_the_round_at_hand_when_it_is_closed_and_begins_no_other()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger rounds = new AtomicInteger();
    QueueWorker queue = new QueueWorker("letters", 1);
    queue.start(
        () -> {
          begun.countDown();
          return rounds.incrementAndGet();
        });
    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    queue.close();

    int then = rounds.get();
    queue.wake();
    assertThat(rounds.get()).isEqualTo(then);
  }

  private int takeOne() {
    return waiting.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? 1 : 0;
  }

  private static void waitFor(CountDownLatch all) {
    try {
      all.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
