package com.onlyarts.bootstrap.web;

import java.time.Duration;

/**
 * Until when the other side of one connection has to do what we wait for. Reading and writing
 * apart: a stream of events does both.
 */
final class ConnectionDeadlines {
  private static final long NONE = 0;

  private volatile long reading = NONE;
  private volatile long writing = NONE;

  void read(Duration patience) {
    reading = in(patience);
  }

  void hasRead() {
    reading = NONE;
  }

  void write(Duration patience) {
    writing = in(patience);
  }

  void hasWritten() {
    writing = NONE;
  }

  boolean areOver() {
    long now = System.nanoTime();
    return isOver(reading, now) || isOver(writing, now);
  }

  private static boolean isOver(long deadline, long now) {
    return deadline != NONE && now - deadline > 0;
  }

  private static long in(Duration patience) {
    return (System.nanoTime() + patience.toNanos()) | 1; // never NONE
  }
}
