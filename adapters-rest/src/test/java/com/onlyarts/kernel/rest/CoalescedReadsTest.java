package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoalescedReadsTest {
  private static final int CROWD = 200;

  private final AtomicInteger begun = new AtomicInteger();
  private final Semaphore hasBegun = new Semaphore(0);
  private final Semaphore mayEnd = new Semaphore(0);
  private final CoalescedReads<String, Integer> reads = new CoalescedReads<>();
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void end() {
    mayEnd.release(CROWD);
  }

  @Test
  void nobody_is_told_what_began_to_be_read_before_they_asked() throws Exception {
    FutureTask<Integer> first = asked();
    hasBegun.acquire();
    FutureTask<Integer> later = asked();
    hasBegun.acquire();
    mayEnd.release(2);
    assertThat(first.get()).isEqualTo(1);
    assertThat(later.get()).isEqualTo(2);
  }

  @Test
  void a_crowd_shares_one_read_once_all_turns_are_taken() throws Exception {
    for (int i = 0; i < 4; i++) {
      FutureTask<Integer> _ = asked();
      hasBegun.acquire();
    }
    List<FutureTask<Integer>> crowd = Stream.generate(this::asked).limit(CROWD).toList();
    while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    mayEnd.release(CROWD);
    for (FutureTask<Integer> answer : crowd) {
      assertThat(answer.get()).isEqualTo(5);
    }
    assertThat(begun).hasValue(5);
  }

  @Test
  void a_failure_is_everybodys_who_shared_it_and_nobody_elses() {
    assertThatThrownBy(
            () ->
                reads.of(
                    "stream",
                    _ -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");
    assertThat(reads.of("stream", _ -> 1)).isEqualTo(1);
  }

  private FutureTask<Integer> asked() {
    FutureTask<Integer> task = new FutureTask<>(() -> reads.of("stream", _ -> numbered()));
    threads.add(Thread.startVirtualThread(task));
    return task;
  }

  private int numbered() {
    int number = begun.incrementAndGet();
    hasBegun.release();
    mayEnd.acquireUninterruptibly();
    return number;
  }
}
