package com.onlyarts.media.imaging;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.Dimensions;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Room for as many pictures at once as there are processors, and for as many megapixels as memory
 * bears; the others wait in a line. The work is done on threads of its own: on those that carry all
 * requests it would hold up every one of them. Whoever finds no room within {@code patience} is
 * sent away for now, and so is whoever finds the line full: everybody in it holds a file in memory.
 */
final class PixelBudget {
  /**
   * The decoded picture has three or four; a picture that lies on its side has as many once more,
   * and so has libjpeg for one that comes in several scans.
   */
  private static final int BYTES_A_PIXEL = 12;

  private static final int MEGA = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** At 10 MB each, a third of a gigabyte. */
  private static final int MOST_WAITING = 32;

  private final int megapixels;
  private final Semaphore room;
  private final Semaphore desks;
  private final Duration patience;
  private final int mostInside;
  private final AtomicInteger inside = new AtomicInteger();
  private final ExecutorService threads;

  /**
   * @param atOnce how many pictures are worked on at once
   * @param waiting how many others may wait
   */
  PixelBudget(int atOnce, int waiting, int megapixels, Duration patience) {
    this.megapixels = megapixels;
    this.room = new Semaphore(megapixels, true);
    this.desks = new Semaphore(atOnce, true);
    this.patience = patience;
    this.mostInside = atOnce + waiting;
    this.threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("pictures-", 1).factory());
  }

  /** As large as so many bytes allow, and never too small for the largest picture that is taken. */
  static PixelBudget of(int processors, long bytes) {
    long megapixels = Math.max(Dimensions.MOST_PIXELS, bytes / BYTES_A_PIXEL) / MEGA;
    return new PixelBudget(
        processors, MOST_WAITING, (int) Math.min(megapixels, Integer.MAX_VALUE), PATIENCE);
  }

  <T> T spend(Dimensions dimensions, Work<T> work) throws IOException {
    try {
      if (inside.incrementAndGet() > mostInside) {
        throw noRoom();
      }
      return inTurn(dimensions, work);
    } finally {
      inside.decrementAndGet();
    }
  }

  private <T> T inTurn(Dimensions dimensions, Work<T> work) throws IOException {
    int needed = (int) Math.min(megapixels, Math.ceilDiv(dimensions.pixels(), MEGA));
    long end = System.nanoTime() + patience.toNanos();
    acquire(desks, 1, end);
    try {
      acquire(room, needed, end);
      try {
        return done(work);
      } finally {
        room.release(needed);
      }
    } finally {
      desks.release();
    }
  }

  private <T> T done(Work<T> work) throws IOException {
    try {
      return threads.submit(work::done).get();
    } catch (ExecutionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case IOException damaged -> throw damaged;
        case RuntimeException refused -> throw refused;
        case Error fatal -> throw fatal;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException _) {
      throw interrupted();
    }
  }

  private static void acquire(Semaphore wanted, int permits, long end) {
    try {
      if (!wanted.tryAcquire(permits, Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        throw noRoom();
      }
    } catch (InterruptedException _) {
      throw interrupted();
    }
  }

  private static Rejected interrupted() {
    Thread.currentThread().interrupt();
    return noRoom();
  }

  private static Rejected noRoom() {
    return new Rejected(new ServiceUnavailable("images"));
  }

  /** What needs the room. */
  interface Work<T> {
    T done() throws IOException;
  }
}
