package com.onlyarts.bootstrap.faults;

import com.onlyarts.kernel.jdbi.TcpProxy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections break at any moment, those to the database and those of clients; nobody dies. */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CutConnectionsIT {
  private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
  private static final Duration BETWEEN_CUTS = Duration.ofMillis(150);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  private final Random random = new Random(SEED);

  @Test
  void R6_an_answer_that_is_lost_on_its_way_is_had_again() throws InterruptedException {
    cutting(
        "cut clients",
        (cluster, journal) -> cluster.nodes().forEach(node -> cut(node.proxy(), journal)));
  }

  @Test
  void R6_a_commit_whose_outcome_nobody_heard_is_found_or_done_once() throws InterruptedException {
    cutting("cut database", (cluster, journal) -> cut(cluster.toDatabase(), journal));
  }

  private void cutting(String fault, BiConsumer<Cluster, Journal> cut) throws InterruptedException {
    Journal journal = new Journal(fault);
    try (Cluster cluster = Cluster.of(2)) {
      Acts acts = new Acts(cluster);
      List<Act> coming = acts.prepareAll(Acts.operations(), cluster.node(0).api());
      try (Clients clients = new Clients(cluster, journal)) {
        clients.askAll(coming);
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        clients.meanwhile(
            BETWEEN_CUTS,
            () -> {
              if (System.nanoTime() < end) {
                cut.accept(cluster, journal);
              }
            });
      }
      journal.close(cluster);
    }
  }

  private void cut(TcpProxy proxy, Journal journal) {
    proxy.cutSome(random);
    journal.broken();
  }
}
