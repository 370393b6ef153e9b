package com.onlyarts.bootstrap.faults;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * R6: nodes are killed while they do every kind of POST; whoever asked asks another node with the
 * same key. A few kills in the ordinary run, hundreds with {@code -Pfaults}: the property {@code
 * faults.kills} says how many, {@code faults.seed} repeats the moments of a run.
 */
@Timeout(value = 25, unit = TimeUnit.MINUTES)
class KillingNodesIT {
  private static final int KILLS = Integer.getInteger("faults.kills", 6);
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final int NODES = 3;

  /** Access tokens live for a quarter of an hour: each round has people of its own. */
  private static final int A_ROUND = 50;

  @Test
  void R6_whoever_asks_again_with_the_same_key_gets_the_same_deed_whatever_was_killed()
      throws InterruptedException {
    Journal journal = new Journal("kill -9, seed " + SEED);
    try (Cluster cluster = Cluster.of(NODES)) {
      NodeKiller nodeKiller = new NodeKiller(cluster, journal, new Random(SEED));
      for (int left = KILLS; left > 0; left -= A_ROUND) {
        nodeKiller.times(Math.min(left, A_ROUND));
        journal.compareSoFar(cluster);
      }
      journal.close(cluster);
    }
  }
}
