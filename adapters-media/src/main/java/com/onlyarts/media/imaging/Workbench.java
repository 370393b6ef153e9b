package com.onlyarts.media.imaging;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.Dimensions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Room for so many megapixels at once, so that ten pictures of 50 megapixels do not take the heap while a thousand small ones pass. Whoever finds no
 * room within {@code patience} is sent away for now.
 */
final class Workbench {
  /** The decoded picture, its upright copy, and what the decoder itself holds. */
  private static final int BYTES_A_PIXEL = 12;

  private static final int MEGA = 1_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final int megapixels;
  private final Semaphore room;
  private final Duration patience;

  Workbench(int megapixels, Duration patience) {
    this.megapixels = megapixels;
    this.room = new Semaphore(megapixels, true);
    this.patience = patience;
  }

  /** As large as so many bytes allow, and never too small for the largest picture that is taken. */
  static Workbench ofMemory(long bytes) {
    long megapixels = Math.max(Dimensions.MOST_PIXELS, bytes / BYTES_A_PIXEL) / MEGA;
    return new Workbench((int) Math.min(megapixels, Integer.MAX_VALUE), PATIENCE);
  }

  <T> T withRoomFor(Dimensions dimensions, Work<T> work) throws IOException {
    int needed = (int) Math.min(megapixels, Math.ceilDiv(dimensions.pixels(), MEGA));
    if (!found(needed)) {
      throw new Rejected(new ServiceUnavailable("darkroom"));
    }
    try {
      return work.done();
    } finally {
      room.release(needed);
    }
  }

  private boolean found(int needed) {
    try {
      return room.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What needs the room. */
  interface Work<T> {
    T done() throws IOException;
  }
}
