package com.onlyarts.bench;

import java.util.List;

/** Something that {@link Bench#CLIENTS} clients do as fast as they are answered. */
sealed interface Workload {
  String name();

  /** For some seconds, with one node. */
  LoadResult drive(MeasuredNode node, int seconds) throws Exception;

  /** Requests that change nothing but a count; one of the paths is asked for at a time. */
  record Reads(String name, Paths paths, Who who) implements Workload {
    enum Who {
      NOBODY_SIGNED_IN,
      EVER_NEW_VISITORS,
      BUYERS
    }

    /** What is asked for, the same each time. */
    @FunctionalInterface
    interface Paths {
      List<String> of(MeasuredNode node) throws Exception;
    }

    @Override
    public LoadResult drive(MeasuredNode node, int seconds) throws Exception {
      return Wrk.drive(node, paths.of(node), tokens(node), who == Who.EVER_NEW_VISITORS, seconds);
    }

    List<String> tokens(MeasuredNode node) {
      return who == Who.BUYERS ? node.tokens() : List.of();
    }
  }

  /** Requests that write. */
  record Writes(String name, Buyers.Deed deed) implements Workload {
    @Override
    public LoadResult drive(MeasuredNode node, int seconds) throws Exception {
      return Buyers.drive(node, deed, seconds);
    }
  }
}
