package com.onlyarts.bootstrap;

import com.onlyarts.kernel.rest.ApiClient;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Somebody who comes for the same errand again and again, until the node does not answer any more. */
final class Regular implements Runnable {
  private final ApiClient node;
  private final Consumer<ApiClient> errand;
  private final AtomicInteger rounds = new AtomicInteger();

  Regular(ApiClient node, Consumer<ApiClient> errand) {
    this.node = node;
    this.errand = errand;
  }

  @Override
  public void run() {
    try {
      while (true) {
        errand.accept(node);
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
    errand.accept(other);
  }
}
