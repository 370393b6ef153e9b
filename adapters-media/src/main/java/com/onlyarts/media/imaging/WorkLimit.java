package com.onlyarts.media.imaging;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.media.domain.MediaRejection.PictureTooLarge;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * How much of a processor one picture may take (R90). Counted is the time the thread has worked,
 * not the time that has passed: a picture is not refused for the company it came in. Virtual
 * threads have no such clock.
 */
final class WorkLimit {
  /** What a picture within all other bounds never needs. */
  static final Duration MOST = Duration.ofSeconds(5);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long end;

  private WorkLimit(long end) {
    this.end = end;
  }

  /** From now on, on this thread. */
  static WorkLimit startingNow(Duration most) {
    return new WorkLimit(THREADS.getCurrentThreadCpuTime() + most.toNanos());
  }

  /** Refuses the picture if it has taken too much; to be called from every step of the work. */
  void check() {
    if (THREADS.getCurrentThreadCpuTime() > end) {
      throw new Rejected(new PictureTooLarge("as much in it as can be worked on in 5 seconds"));
    }
  }
}
