package com.onlyarts.bootstrap.faults;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many clients, each with one act and a thread of its own; what they are told goes into the
 * journal.
 */
final class Clients implements AutoCloseable {
  private final Cluster cluster;
  private final Journal journal;
  private final RetryingClient client;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<CompletableFuture<?>> asking = new ConcurrentLinkedQueue<>();

  Clients(Cluster cluster, Journal journal) {
    this.cluster = cluster;
    this.journal = journal;
    client = new RetryingClient(cluster, journal);
  }

  /** Begins at this node, and does not wait. */
  CompletableFuture<Void> ask(Act act, ClusterNode first) {
    CompletableFuture<Void> answered =
        CompletableFuture.runAsync(
            () -> client.send(act, first).ifPresent(answer -> journal.told(act, answer)), threads);
    asking.add(answered);
    return answered;
  }

  /** All at once, at the nodes in turn; does not wait. */
  void askAll(List<Act> acts) {
    for (int i = 0; i < acts.size(); i++) {
      var _ = ask(acts.get(i), cluster.nodes().get(i % cluster.nodes().size()));
    }
  }

  boolean areAllAnswered() {
    return asking.stream().allMatch(CompletableFuture::isDone);
  }

  /** Does something again and again until everybody has an answer. */
  void meanwhile(Duration pause, Runnable nuisance) throws InterruptedException {
    while (!areAllAnswered()) {
      nuisance.run();
      Thread.sleep(pause);
    }
  }

  /** Waits for the last answer. */
  @Override
  public void close() {
    asking.forEach(CompletableFuture::join);
    threads.close();
  }
}
