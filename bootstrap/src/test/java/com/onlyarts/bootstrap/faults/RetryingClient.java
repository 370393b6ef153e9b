package com.onlyarts.bootstrap.faults;

import com.onlyarts.bootstrap.faults.Journal.Finding;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * A client as the guide asks for: it sends the very same request with the same key again, to any
 * node, until it has an answer.
 */
final class RetryingClient {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Set<String> COME_AGAIN = Set.of("idempotency_key_in_use");

  private final Cluster cluster;
  private final Journal journal;

  RetryingClient(Cluster cluster, Journal journal) {
    this.cluster = cluster;
    this.journal = journal;
  }

  /** What it is told in the end; empty if it gives up. */
  Optional<Answer> send(Act act) {
    return send(act, anyNode());
  }

  /** The same, beginning at this node. */
  Optional<Answer> send(Act act, ClusterNode first) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (ClusterNode node = first; System.nanoTime() < deadline; node = anyNode()) {
      try {
        Answer answer = once(act, node);
        if (isAnAnswer(act, answer)) {
          return Optional.of(answer);
        }
      } catch (UncheckedIOException _) {
        // nobody knows what happened: that is what the key is for
      } catch (AssertionError e) {
        journal.found(
            Finding.BROKEN, "%s is answered off the contract: %s".formatted(act, e.getMessage()));
        return Optional.empty();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    journal.found(Finding.STUCK, "%s has no answer after %s".formatted(act, PATIENCE));
    return Optional.empty();
  }

  private Answer once(Act act, ClusterNode node) {
    journal.requested();
    return act.send(node.api());
  }

  private boolean isAnAnswer(Act act, Answer answer) {
    if (answer.status() > 503 || (answer.status() >= 500 && answer.status() < 503)) {
      journal.found(
          Finding.BROKEN, "%s: %d %s".formatted(act, answer.status(), answer.response().body()));
    }
    return answer.status() < 500
        && !(answer.status() == 409 && COME_AGAIN.contains(answer.text("/code")));
  }

  private ClusterNode anyNode() {
    List<ClusterNode> up = cluster.up();
    return up.isEmpty() ? cluster.node(0) : up.get(ThreadLocalRandom.current().nextInt(up.size()));
  }
}
