package com.onlyarts.bootstrap.faults;

import com.onlyarts.bootstrap.Wait;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The host of the database vanishes without closing its connections, and comes back. */
@Tag("faults")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class VanishedDatabaseIT {
  /** What the service promises, and as much again for a machine that is busy. */
  private static final Duration HEALING = Duration.ofSeconds(60);

  @Test
  void R2_everybody_is_sent_away_until_it_is_back_and_then_nobody_has_to_restart_the_service() {
    Journal journal = new Journal("vanished database");
    try (Cluster cluster = Cluster.of(2)) {
      Acts acts = new Acts(cluster);
      List<Act> coming = acts.prepareAll(Acts.operations(), cluster.node(0).api());
      try (Clients clients = new Clients(cluster, journal)) {
        clients.askAll(coming);
        cluster.toDatabase().forget();
        journal.broken();
        cluster
            .nodes()
            .forEach(
                node ->
                    journal.expect(
                        () ->
                            Wait.until(
                                "it says that its database is away",
                                HEALING,
                                () -> answers(node, 503))));
        cluster.toDatabase().comeBack();
        cluster
            .nodes()
            .forEach(
                node ->
                    journal.expect(
                        () -> Wait.until("it is ready again", HEALING, () -> answers(node, 200))));
      }
      journal.close(cluster);
    }
  }

  private static boolean answers(ClusterNode node, int status) {
    try {
      return node.api().get("/health/ready").status() == status;
    } catch (UncheckedIOException _) {
      return false; // silent
    }
  }
}
