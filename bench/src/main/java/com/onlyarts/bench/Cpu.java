package com.onlyarts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Microseconds of processor time, as Linux counts it: by hundredths of a second. */
final class Cpu {
  private static final long MICROS_A_TICK = 10_000;

  private Cpu() {}

  static long of(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000;
  }

  /** Together with its children, those that have ended too. */
  static long ofFamily(ProcessHandle process) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ended = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
    return of(process) + ended * MICROS_A_TICK + process.children().mapToLong(Cpu::of).sum();
  }
}
