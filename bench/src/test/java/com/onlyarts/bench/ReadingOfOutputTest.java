package com.onlyarts.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadingOfOutputTest {

  @Test
  void what_wrk_says_is_understood() {
    String output =
        "Running 2s test @ http://127.0.0.1:5000\nbench requests=1010 micros=2000000 p50=900 p99=12000 errors=10\n";

    assertThat(Wrk.parsed(output)).isEqualTo(new LoadResult(1000, 2_000_000, 900, 12_000, 0, 10));
    assertThatThrownBy(() -> Wrk.parsed("unable to connect"))
        .hasMessageContaining("unable to connect");
  }

  @Test
  void values_of_the_log_are_written_into_statements() {
    String statement = "SELECT $1, $2, $10 FROM works WHERE at > $3";
    String parameters =
        "Parameters: $1 = '20', $2 = 'it''s', $3 = '2026-01-01 00:00:00+00', $4 = NULL, $5 = '', $6 = '', $7 = '', $8 = '', $9 = '', $10 = '{a}'";

    assertThat(Baseline.withValues(statement, parameters))
        .isEqualTo(
            "SELECT 20, 'it''s', '{a}' FROM works WHERE at > E'2026-01-01 00\\x3a00\\x3a00+00'");
  }

  @Test
  void rounds_are_summed_and_compared() {
    Bench.Round one =
        new Bench.Round(new LoadResult(100, 1_000_000, 1000, 2000, 0, 0), 300, 200, 400, 50, 1000);
    Bench.Round other =
        new Bench.Round(new LoadResult(300, 1_000_000, 3000, 4000, 0, 0), 500, 200, 800, 150, 3000);
    ResultTable report = new ResultTable(1000, 2, 1, 2);

    report.add(
        "list",
        new TreeMap<>(Map.of("after", List.of(other, other), "a first", List.of(one, other))),
        Map.of("after", 7L),
        OptionalDouble.of(600));

    assertThat(report.toString())
        .contains(
            "| list | a first | 200 | 2.0 | 3.0 | 2 | 1 | 3.0 | 1 | 10 | 0 | 0 | 600 (33 %) |\n| list | after | 300 (1.50x) | 3.0 | 4.0 | 2 | 1 | 2.7 (7) |");
  }

  @Test
  void a_typo_swaps_two_letters() {
    assertThat(Workloads.mistyped("harbour")).isEqualTo("habrour");
  }

  @Test
  void processor_time_of_processes_is_counted() throws IOException {
    ProcessHandle own = ProcessHandle.current();

    long alone = Cpu.of(own);

    assertThat(alone).isPositive();
    assertThat(Cpu.ofFamily(own)).isGreaterThanOrEqualTo(alone);
  }
}
