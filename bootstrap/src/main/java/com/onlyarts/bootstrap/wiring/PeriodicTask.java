package com.onlyarts.bootstrap.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something small every second and once more when the node stops: hands over what it has
 * gathered in memory, looks after streams. What fails is tried again a second later.
 */
public final class PeriodicTask implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTask.class);

  private final ScheduledExecutorService clockwork;
  private final String name;
  private final Runnable act;
  private volatile boolean isFailing;

  /**
   * @param name what is looked after, for the log
   */
  public PeriodicTask(String name, Runnable act) {
    this.name = name;
    this.act = act;
    clockwork =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("every-second-" + name).factory());
    var _ = clockwork.scheduleWithFixedDelay(this::tryToAct, 1, 1, TimeUnit.SECONDS);
  }

  /** Waits for the act at work, then acts for the last time. */
  @Override
  public void close() {
    clockwork.close();
    tryToAct();
  }

  /** Says it once, and not every second of an outage. */
  private void tryToAct() {
    try {
      act.run();
      isFailing = false;
    } catch (RuntimeException e) {
      if (!isFailing) {
        LOG.warn("Not done, trying again every second: {} ({})", name, e.toString());
      }
      isFailing = true;
    }
  }
}
