package com.onlyarts.bootstrap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** People who act at the same moment, each on a thread of their own. */
final class Concurrently {
  private static final int SOME = 6;

  private Concurrently() {}

  /** Does something with each, a few at a time. */
  static <T> void each(Collection<T> things, Consumer<T> act) {
    try (ExecutorService threads = Executors.newFixedThreadPool(SOME)) {
      List<Future<?>> acts = new ArrayList<>();
      for (T thing : things) {
        acts.add(threads.submit(() -> act.accept(thing)));
      }
      for (Future<?> one : acts) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Lets all of them act when the last one is ready; what each got, in their order. */
  static <T> List<T> act(int people, IntFunction<T> act) {
    CountDownLatch ready = new CountDownLatch(people);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> acts = new ArrayList<>();
      for (int i = 0; i < people; i++) {
        int person = i;
        acts.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return act.apply(person);
                }));
      }
      List<T> got = new ArrayList<>();
      for (Future<T> one : acts) {
        got.add(one.get());
      }
      return got;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
