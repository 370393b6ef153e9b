package com.onlyarts.bootstrap.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Two nodes whose clocks are 90 seconds apart, and jump back to where they began whenever a node is
 * killed.
 */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ClocksIT {
  private static final int KILLS = 12;
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final Duration OFF = Duration.ofSeconds(45);

  @Test
  void R6_no_clock_of_a_node_decides_whether_a_deed_is_done_again() throws InterruptedException {
    Journal journal = new Journal("clocks apart, jumping back");
    Instant now = Instant.now();
    try (Cluster cluster = Cluster.with(clock(now.minus(OFF)), clock(now.plus(OFF)))) {
      new NodeKiller(cluster, journal, new Random(SEED)).times(KILLS);
      journal.close(cluster);
    }
  }

  private static Map<String, String> clock(Instant start) {
    return Map.of("ONLYARTS_CLOCK", start.toString());
  }
}
