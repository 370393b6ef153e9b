package com.onlyarts.bootstrap.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Kills one node after the other, each in the middle of the next acts, round and round over every
 * kind of POST.
 */
final class NodeKiller {
  private static final int AT_ONCE = 8;
  private static final int LATEST_MILLIS = 400;
  private static final int LOOKS = 1_000;

  private final Cluster cluster;
  private final Journal journal;
  private final Random random;
  private final List<String> operations;
  private int next;

  NodeKiller(Cluster cluster, Journal journal, Random random) {
    this.cluster = cluster;
    this.journal = journal;
    this.random = random;
    operations = Acts.operations();
  }

  /** So many times; when this returns everybody has an answer. */
  void times(int kills) throws InterruptedException {
    Acts acts = new Acts(cluster);
    int nodes = cluster.nodes().size();
    try (Clients clients = new Clients(cluster, journal)) {
      for (int kill = 0; kill < kills; kill++) {
        kill(
            cluster.node(kill % nodes),
            acts.prepareAll(nextOperations(), cluster.node((kill + 1) % nodes).api()),
            clients);
      }
    }
  }

  private void kill(ClusterNode victim, List<Act> acts, Clients clients)
      throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1 + random.nextInt(AT_ONCE));
    for (Act act : acts) {
      var _ = clients.ask(act, victim).thenRun(answered::countDown);
    }
    if (random.nextBoolean()) {
      answered.await(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS);
    } else {
      awaitDeed(acts.get(random.nextInt(AT_ONCE)), answered);
    }
    victim.kill9();
    journal.broken();
    cluster.endLeases();
  }

  /** The worst moment: it is done, and hardly anybody has been told. */
  private void awaitDeed(Act act, CountDownLatch answered) throws InterruptedException {
    for (int looks = 0; looks < LOOKS && act.effect().applyAsInt(cluster) == 0; looks++) {
      if (answered.await(1, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private List<String> nextOperations() {
    List<String> coming = new ArrayList<>();
    while (coming.size() < AT_ONCE) {
      coming.add(operations.get(next++ % operations.size()));
    }
    return coming;
  }
}
