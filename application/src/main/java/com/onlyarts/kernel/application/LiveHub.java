package com.onlyarts.kernel.application;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveLog;
import com.onlyarts.kernel.application.port.LiveSignal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * All live listening of one node. A channel somebody listens to is read once for all of them: when
 * there is a signal, and every few seconds in case it was not heard. A reader keeps nothing but its
 * place, so that a slow one costs no memory (R83).
 */
public final class LiveHub implements LiveSignal.Listener, AutoCloseable {
  private static final Duration LOOK_UNASKED = Duration.ofSeconds(5);
  private static final int READS_AT_ONCE = 4;

  /** How long somebody waits for others who read the log. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LiveLog log;
  private final Map<LiveChannel, ChannelBuffer> windows = new ConcurrentHashMap<>();
  private final Semaphore reads = new Semaphore(READS_AT_ONCE);
  private final CountDownLatch closed = new CountDownLatch(1);

  public LiveHub(LiveLog log) {
    this.log = log;
  }

  /** From now on the hub also looks unasked. */
  public void start() {
    Thread.ofVirtual().name("live-hub").start(this::lookUnasked);
  }

  /**
   * A new reader of this channel, which somebody has to close.
   *
   * @param lastHeard the number of the entry heard last, if the listener was here before; what is
   *     no such number is a gap
   */
  public ChannelSubscription join(LiveChannel channel, Optional<String> lastHeard) {
    ChannelBuffer window =
        windows.compute(
            channel,
            (_, open) -> (open == null ? new ChannelBuffer(channel, this) : open).joined());
    try {
      long latest = window.begin();
      return new ChannelSubscription(
          window, this, lastHeard.map(number -> place(number, window)).orElse(latest));
    } catch (RuntimeException e) {
      leave(window);
      throw e;
    }
  }

  @Override
  public void signalled(LiveChannel channel) {
    ChannelBuffer window = windows.get(channel);
    if (window != null) {
      window.lookSoon();
    }
  }

  @Override
  public void missedSome() {
    windows.values().forEach(ChannelBuffer::lookSoon);
  }

  /** Looks at every channel somebody listens to, with one question to the log. */
  public void look() {
    Map<LiveChannel, Long> latest = log.latest(windows.keySet());
    windows.values().stream()
        .filter(window -> !window.isAt(latest.getOrDefault(window.channel(), 0L)))
        .forEach(ChannelBuffer::lookSoon);
  }

  /** Every reader hears that it is over. */
  @Override
  public void close() {
    closed.countDown();
    windows.values().forEach(ChannelBuffer::wake);
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  long latest(LiveChannel channel) {
    return log.latest(channel);
  }

  /**
   * Entries behind this number; few reads at once, so that listeners who come back all together
   * leave connections to others.
   */
  List<LiveLog.Entry> read(LiveChannel channel, long number) {
    if (!isMyTurn()) {
      throw new Rejected(new ServiceUnavailable("live events"));
    }
    try {
      return log.after(channel, number, ChannelBuffer.SIZE);
    } finally {
      reads.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return reads.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leave(ChannelBuffer window) {
    windows.computeIfPresent(window.channel(), (_, open) -> open.left());
  }

  /** A number this node has not seen yet may have been given out by another one. */
  private static long place(String lastHeard, ChannelBuffer window) {
    if (!lastHeard.matches("\\d{1,18}")) {
      return ChannelSubscription.LOST;
    }
    long number = Long.parseLong(lastHeard);
    if (window.isBehind(number)) {
      window.look();
    }
    return window.isBehind(number) ? ChannelSubscription.LOST : number;
  }

  private void lookUnasked() {
    try {
      while (!closed.await(LOOK_UNASKED.toMillis(), TimeUnit.MILLISECONDS)) {
        lookIfPossible();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookIfPossible() {
    try {
      look();
    } catch (RuntimeException _) {
      // The log is away, which is for the health check to say; nothing is lost, the next look finds
      // it all.
    }
  }
}
