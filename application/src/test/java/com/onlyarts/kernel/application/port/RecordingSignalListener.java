package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps what it hears, for a test to wait for. */
public final class RecordingSignalListener implements LiveSignal.Listener {
  private static final long PATIENCE = 20;

  private final BlockingQueue<LiveChannel> heard = new LinkedBlockingQueue<>();
  private final Semaphore missed = new Semaphore(0);

  @Override
  public void signalled(LiveChannel channel) {
    heard.add(channel);
  }

  @Override
  public void missedSome() {
    missed.release();
  }

  /** The next so many rings. */
  public List<LiveChannel> await(int many) {
    try {
      List<LiveChannel> signals = new ArrayList<>();
      while (signals.size() < many) {
        LiveChannel next = heard.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(next).as("heard after %s", signals).isNotNull();
        signals.add(next);
      }
      return signals;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The next ring, if there is one within this time. */
  public Optional<LiveChannel> poll(Duration patience) {
    try {
      return Optional.ofNullable(heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until it is told once that it missed something. */
  public void awaitMissedSome() {
    try {
      assertThat(missed.tryAcquire(PATIENCE, TimeUnit.SECONDS))
          .as("is told that something was missed")
          .isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
