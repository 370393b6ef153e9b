package com.onlyarts.bench;

import com.onlyarts.bench.Bench.Round;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/** A table in Markdown, a row for each workload and node. */
final class ResultTable {
  private final StringBuilder text = new StringBuilder();

  ResultTable(int works, int nodes, int seconds, int rounds) {
    String head =
        """
        %,d works, %d clients, %d s in each of %d rounds%s, on %d cores. From "service" to "WAL" for one request: microseconds of the service's and of PostgreSQL's \
        processors, statements with those of jobs in the background (those before the answer), microseconds they were planned and run, bytes.

        | workload | node | a second | p50 ms | p99 ms | service | PostgreSQL | statements | run | WAL | refused | errors | pgbench a second |
        |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """;
    text.append(
        String.format(
            Locale.ROOT,
            head,
            works,
            Bench.CLIENTS,
            seconds,
            rounds,
            nodes > 1 ? " in turns" : "",
            Runtime.getRuntime().availableProcessors()));
  }

  /**
   * The rows, as Markdown.
   *
   * @param beforeTheAnswer how many of the statements somebody waits for, of nodes of which that is
   *     known
   * @param limit of the last node
   */
  String add(
      String workload,
      Map<String, List<Round>> measured,
      Map<String, Long> beforeTheAnswer,
      OptionalDouble limit) {
    StringBuilder rows = new StringBuilder();
    double before = 0;
    for (Map.Entry<String, List<Round>> node : measured.entrySet()) {
      List<Round> rounds = node.getValue();
      double answered = Math.max(1, sum(rounds, round -> round.load().answered()));
      double rate =
          sum(rounds, round -> round.load().requests())
              * 1e6
              / sum(rounds, round -> round.load().micros());
      rows.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,.0f %s| %.1f | %.1f | %.0f | %.0f | %.1f %s| %.0f | %.0f | %.0f | %.0f | %s|\n",
              workload,
              node.getKey(),
              rate,
              before > 0 ? String.format(Locale.ROOT, "(%.2fx) ", rate / before) : "",
              sum(rounds, round -> round.load().p50()) / rounds.size() / 1000,
              sum(rounds, round -> round.load().p99()) / rounds.size() / 1000,
              sum(rounds, Round::service) / answered,
              sum(rounds, Round::database) / answered,
              sum(rounds, Round::statements) / answered,
              beforeTheAnswer.containsKey(node.getKey())
                  ? "(%d) ".formatted(beforeTheAnswer.get(node.getKey()))
                  : "",
              sum(rounds, Round::run) / answered,
              sum(rounds, Round::wal) / answered,
              sum(rounds, round -> round.load().refused()),
              sum(rounds, round -> round.load().errors()),
              limit.isEmpty()
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      "%,.0f (%.0f %%) ",
                      limit.getAsDouble(),
                      100 * rate / limit.getAsDouble())));
      before = rate;
    }
    text.append(rows);
    return rows.toString();
  }

  String addFailed(String workload, String why) {
    String row = "| %s | failed: %s |\n".formatted(workload, why.lines().findFirst().orElse(""));
    text.append(row);
    return row;
  }

  private static double sum(List<Round> rounds, ToLongFunction<Round> figure) {
    return rounds.stream().mapToLong(figure).sum();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
