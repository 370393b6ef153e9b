package com.onlyarts.bootstrap;

import com.onlyarts.kernel.rest.ApiClient;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Somebody who comes for the same errand again and again, until the node does not answer any more.
 */
final class RepeatingClient implements Runnable {
  private final ApiClient node;
  private final Consumer<ApiClient> act;
  private final AtomicInteger rounds = new AtomicInteger();

  RepeatingClient(ApiClient node, Consumer<ApiClient> act) {
    this.node = node;
    this.act = act;
  }

  @Override
  public void run() {
    try {
      while (true) {
        act.accept(node);
        rounds.incrementAndGet();
      }
    } catch (UncheckedIOException _) {
      // the node is gone
    }
  }

  /** How often the errand was done to its end. */
  int rounds() {
    return rounds.get();
  }

  /** Once more, somewhere else. */
  void goTo(ApiClient other) {
    act.accept(other);
  }
}
