package com.onlyarts.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Measures one packaged service, or an earlier one and this one in turns. Settings are system
 * properties, see bench/README.md.
 *
 * <p>{@code java … Bench bootstrap/target/onlyarts.jar FOLDER_OF_THE_REPORT}
 */
public final class Bench implements AutoCloseable {
  static final int CLIENTS = 32;
  private static final int WARM_UP = 2;
  private static final int FIRST_WARM_UP = 10;

  private final Postgres postgres;
  private final int seconds = Integer.getInteger("bench.seconds");
  private final int rounds = Integer.getInteger("bench.rounds");
  private final List<MeasuredNode> nodes = new ArrayList<>();

  /**
   * What a round cost a node.
   *
   * @param service microseconds of processor time of the service
   * @param database microseconds of processor time of PostgreSQL
   * @param statements what PostgreSQL was asked for, by jobs in the background too
   * @param run microseconds for which they were planned and run, waiting included
   * @param wal bytes of write-ahead log
   */
  record Round(LoadResult load, long service, long database, long statements, long run, long wal) {}

  private Bench(Postgres postgres) {
    this.postgres = postgres;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () ->
                    nodes.forEach(
                        node ->
                            node.handle()
                                .destroyForcibly()))); // whoever stands still heeds nothing less
  }

  public static void main(String[] args) throws Exception {
    if (!Command.isInstalled("wrk")) {
      System.err.println("The bench needs wrk, which Debian and Ubuntu have: apt-get install wrk");
      System.exit(1);
    }
    try (Bench bench =
        new Bench(Postgres.open(System.getProperty("bench.database", ""), dataFolder()))) {
      String report = bench.report(Path.of(args[0]));
      System.out.println(report);
      Files.writeString(Files.createDirectories(Path.of(args[1])).resolve("report.md"), report);
    }
  }

  private static Path dataFolder() {
    return Path.of(System.getProperty("bench.data")).toAbsolutePath();
  }

  private String report(Path jar) throws Exception {
    int works = Integer.getInteger("bench.works");
    String earlier = System.getProperty("bench.jar", "");
    if (!earlier.isEmpty()) {
      nodes.add(
          new MeasuredNode(
              "before", Path.of(earlier).toAbsolutePath(), works, postgres, dataFolder()));
    }
    nodes.add(
        new MeasuredNode(
            earlier.isEmpty() ? "alone" : "after",
            jar.toAbsolutePath(),
            works,
            postgres,
            dataFolder()));
    for (MeasuredNode node : nodes) {
      node.freeze();
    }
    Workload list =
        new Workload.Reads("warm-up", _ -> List.of("/api/artworks"), Workload.Reads.Who.BUYERS);
    for (MeasuredNode node : nodes) {
      alone(node, () -> list.drive(node, FIRST_WARM_UP));
    }
    ResultTable report = new ResultTable(works, nodes.size(), seconds, rounds);
    Baseline baseline = new Baseline(postgres, dataFolder(), seconds);
    for (Workload workload : new Workloads(postgres, works).all()) {
      if (workload.name().matches(System.getProperty("bench.only"))) {
        try {
          add(report, workload, baseline);
        } catch (IOException
            | RuntimeException
            | AssertionError e) { // the others can be measured all the same
          System.out.print(report.addFailed(workload.name(), e.toString()));
        }
      }
    }
    return baseline.isPossible()
        ? "%s%n%s.%n".formatted(report, baseline.ofTheMachine())
        : report.toString();
  }

  private void add(ResultTable report, Workload workload, Baseline baseline) throws Exception {
    Map<String, List<Round>> measured = measured(workload);
    Map<String, Long> beforeTheAnswer = new HashMap<>();
    OptionalDouble[] limit = {OptionalDouble.empty()};
    for (MeasuredNode node : baseline.isPossible() ? nodes : List.<MeasuredNode>of()) {
      long requests = Objects.requireNonNull(measured.get(node.name())).getLast().load().answered();
      switch (workload) {
        case Workload.Writes writes ->
            alone(
                node,
                () ->
                    beforeTheAnswer.put(
                        node.name(), baseline.beforeTheAnswer(node, writes, requests)));
        case Workload.Reads reads when node == nodes.getLast() ->
            alone(node, () -> limit[0] = baseline.of(node, reads, requests));
        case Workload.Reads _ -> {}
      }
    }
    System.out.print(report.add(workload.name(), measured, beforeTheAnswer, limit[0]));
  }

  private Map<String, List<Round>> measured(Workload workload) throws Exception {
    Map<String, List<Round>> measured = new LinkedHashMap<>();
    for (MeasuredNode node : nodes) {
      measured.put(node.name(), new ArrayList<>());
      alone(node, () -> workload.drive(node, WARM_UP));
    }
    for (int round = 0; round < rounds; round++) {
      for (MeasuredNode node : nodes) {
        alone(
            node,
            () -> Objects.requireNonNull(measured.get(node.name())).add(round(node, workload)));
      }
    }
    return measured;
  }

  private Round round(MeasuredNode node, Workload workload) throws Exception {
    String database = node.database();
    ProcessHandle postmaster = postgres.postmaster();
    postgres.forget(database);
    long wal = postgres.wal();
    long serviceCpu = Cpu.of(node.handle());
    long databaseCpu = Cpu.ofFamily(postmaster);
    LoadResult load = workload.drive(node, seconds);
    serviceCpu = Cpu.of(node.handle()) - serviceCpu;
    databaseCpu = Cpu.ofFamily(postmaster) - databaseCpu;
    long statements = postgres.statements(database, "sum(calls)");
    long run = postgres.statements(database, "1000 * sum(total_plan_time + total_exec_time)");
    return new Round(load, serviceCpu, databaseCpu, statements, run, postgres.wal() - wal);
  }

  /**
   * Has one node run. What it has begun is finished before another one does, if it can be in a
   * quarter of a minute.
   */
  private void alone(MeasuredNode node, Work work) throws Exception {
    node.thaw();
    try {
      node.signIn();
      work.run();
      postgres.awaitRelays(node.database());
    } finally {
      node.freeze();
    }
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (MeasuredNode node : nodes) {
      node.close();
    }
    postgres.close();
  }
}
