package com.onlyarts.bootstrap.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A node stands still in the middle of every kind of POST, for longer than any lease, and then goes
 * on as if nothing had been.
 */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FrozenNodeIT {
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(75);

  @Test
  void R6_a_node_that_wakes_up_does_not_do_again_what_another_has_done_since()
      throws InterruptedException {
    Journal journal = new Journal("frozen node");
    try (Cluster cluster = Cluster.of(2)) {
      ClusterNode frozen = cluster.node(0);
      Acts acts = new Acts(cluster);
      List<Act> coming = acts.prepareAll(Acts.operations(), cluster.node(1).api());
      try (Clients clients = new Clients(cluster, journal)) {
        for (Act act : coming) {
          var _ = clients.ask(act, frozen);
        }
        Thread.sleep(new Random(SEED).nextInt(300));
        frozen.freeze();
        journal.broken();
        Thread.sleep(LONGER_THAN_A_LEASE);
        frozen.thaw();
      }
      journal.close(cluster);
    }
  }
}
