package com.onlyarts.bootstrap;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over what this node has gathered in memory, every second and once more when it stops. What fails is tried again a second later. */
final class EverySecond implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EverySecond.class);

  private final ScheduledExecutorService clockwork;
  private final String name;
  private final Runnable handOver;

  /**
   * @param name what is gathered, for the log
   */
  EverySecond(String name, Runnable handOver) {
    this.name = name;
    this.handOver = handOver;
    clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("every-second-" + name).factory());
    clockwork.scheduleWithFixedDelay(this::tryToHandOver, 1, 1, TimeUnit.SECONDS);
  }

  /** Waits for a hand-over at work, then does the last one. */
  @Override
  public void close() {
    clockwork.close();
    tryToHandOver();
  }

  private void tryToHandOver() {
    try {
      handOver.run();
    } catch (RuntimeException e) {
      LOG.warn("Not handed over yet: {} ({})", name, e.toString());
    }
  }
}
