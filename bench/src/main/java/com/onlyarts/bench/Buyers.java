package com.onlyarts.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Drives writes: each buyer has a connection and does one thing after the other. */
final class Buyers {
  private static final int CONFLICT = 409;

  private Buyers() {}

  /** One thing a buyer does over and over; what it needs first is not timed. */
  @FunctionalInterface
  interface Deed {

    /**
     * @param buyer 1 to 32
     */
    Callable<Integer> prepared(MeasuredNode node, int buyer, Http http) throws Exception;
  }

  private record Seen(long micros, int status) {}

  static LoadResult drive(MeasuredNode node, Deed deed, int seconds) throws Exception {
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Seen> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(Bench.CLIENTS)) {
      List<Future<List<Seen>>> buyers = new ArrayList<>();
      for (int n = 1; n <= Bench.CLIENTS; n++) {
        int buyer = n;
        buyers.add(threads.submit(() -> oneBuyer(node, buyer, deed, end)));
      }
      for (Future<List<Seen>> buyer : buyers) {
        all.addAll(buyer.get());
      }
    }
    long took = (System.nanoTime() - start) / 1000;
    long[] sorted =
        all.stream()
            .filter(seen -> seen.status() / 100 == 2)
            .mapToLong(Seen::micros)
            .sorted()
            .toArray();
    long refused = all.stream().filter(seen -> seen.status() == CONFLICT).count();
    return new LoadResult(
        sorted.length,
        took,
        percentile(sorted, 50),
        percentile(sorted, 99),
        refused,
        all.size() - sorted.length - refused);
  }

  private static List<Seen> oneBuyer(MeasuredNode node, int buyer, Deed deed, long end)
      throws Exception {
    List<Seen> seen = new ArrayList<>();
    try (Http http = new Http(node.port())) {
      while (System.nanoTime() < end) {
        Callable<Integer> act = deed.prepared(node, buyer, http);
        long start = System.nanoTime();
        int status = act.call();
        seen.add(new Seen((System.nanoTime() - start) / 1000, status));
      }
    } catch (IOException _) {
      seen.add(new Seen(0, 0)); // hung up on, or not answered: this buyer has left
    }
    return seen;
  }

  private static long percentile(long[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * percent / 100];
  }
}
