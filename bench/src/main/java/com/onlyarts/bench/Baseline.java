package com.onlyarts.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.bootstrap.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The limit: pgbench with the very statements that requests of a workload have run, as PostgreSQL's
 * log tells them, prepared and with their values written in. Nothing is made of their rows, so no
 * service can be faster without asking less.
 */
final class Baseline {
  private static final int REQUESTS = 8;
  private static final Pattern STATEMENT =
      Pattern.compile("duration: \\S+ ms  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
  private static final Pattern SECOND = Pattern.compile("progress: \\S+ s, ([0-9.]+) tps");
  private static final int SECONDS_AT_LEAST = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Postgres postgres;
  private final Path folder;
  private final int seconds;

  Baseline(Postgres postgres, Path folder, int seconds) {
    this.postgres = postgres;
    this.folder = folder;
    this.seconds = Math.max(seconds, SECONDS_AT_LEAST);
  }

  boolean isPossible() {
    return Command.isInstalled("pgbench")
        && postgres.texts("postgres", "SHOW log_destination").getFirst().contains("jsonlog");
  }

  /**
   * How often a second the statements of a request can be run; nothing if there are none, or if one
   * does not stand on its own.
   *
   * @param requests how many the last round had: what was asked for less often belongs to a job in
   *     the background
   */
  OptionalDouble of(MeasuredNode node, Workload.Reads reads, long requests) throws Exception {
    Set<String> ids = postgres.often(node.database(), Math.max(1, requests / 4));
    List<String> paths = reads.paths().of(node);
    List<String> tokens = reads.tokens(node);
    OneRequest request =
        (n, http) -> {
          String headers =
              tokens.isEmpty() ? "" : "Authorization: Bearer %s\r\n".formatted(tokens.get(n));
          http.send("GET", paths.get(n * paths.size() / REQUESTS), headers, "");
        };
    List<String> scripts =
        logged(node, request).stream()
            .map(lines -> script(lines, ids))
            .filter(script -> !script.isEmpty())
            .toList();
    return scripts.isEmpty() ? OptionalDouble.empty() : perSecond(node.database(), scripts);
  }

  /** What this machine can do at most: an empty question, and a row that is written and kept. */
  String ofTheMachine() throws Exception {
    postgres.execute("postgres", "CREATE TABLE IF NOT EXISTS kept (at TIMESTAMPTZ)");
    double asked = perSecond("postgres", List.of("SELECT 1")).orElse(Double.NaN);
    double kept =
        perSecond("postgres", List.of("INSERT INTO kept VALUES (now())")).orElse(Double.NaN);
    return "pgbench alone: %,.0f times SELECT 1 a second, %,.0f rows inserted and committed a second"
        .formatted(asked, kept);
  }

  /** In the best second: in the first ones every connection plans. */
  private OptionalDouble perSecond(String database, List<String> scripts) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-j",
                "2",
                "-c",
                "" + Bench.CLIENTS,
                "-P",
                "1",
                "-T",
                "" + seconds));
    command.addAll(List.of("-h", postgres.host(), "-p", postgres.port(), "-U", postgres.user()));
    for (int n = 0; n < scripts.size(); n++) {
      command.addAll(
          List.of("-f", Files.writeString(folder.resolve(n + ".sql"), scripts.get(n)).toString()));
    }
    command.add(database);
    try {
      return SECOND
          .matcher(Command.output(command))
          .results()
          .mapToDouble(second -> Double.parseDouble(second.group(1)))
          .max();
    } catch (IOException e) {
      System.out.println(
          "no baseline: "
              + e.toString()
                  .lines()
                  .filter(line -> line.contains("error"))
                  .findFirst()
                  .orElse(e.toString()));
      return OptionalDouble.empty();
    }
  }

  /**
   * How many statements somebody who writes waits for; what relays do afterwards is not among them.
   * The middle one of eight.
   *
   * @param requests as above
   */
  long beforeTheAnswer(MeasuredNode node, Workload.Writes writes, long requests) throws Exception {
    Set<String> ids = postgres.often(node.database(), Math.max(1, requests / 4));
    List<Instant> answers = new ArrayList<>();
    OneRequest request =
        (n, http) -> {
          postgres.awaitRelays(node.database()); // of the request before
          writes.deed().prepared(node, 1 + n, http).call();
          answers.add(Instant.now());
        };
    List<List<JsonNode>> logged = logged(node, request);
    return IntStream.range(0, REQUESTS)
        .mapToLong(
            n ->
                logged.get(n).stream()
                    .filter(entry -> isAsked(entry, ids) && !time(entry).isAfter(answers.get(n)))
                    .count())
        .sorted()
        .skip(REQUESTS / 2)
        .findFirst()
        .orElseThrow();
  }

  @FunctionalInterface
  private interface OneRequest {
    void send(int n, Http http) throws Exception;
  }

  /**
   * What the log says of the node's database, for each of some requests that are sent one after the
   * other.
   */
  private List<List<JsonNode>> logged(MeasuredNode node, OneRequest request) throws Exception {
    String log = postgres.texts("postgres", "SELECT pg_current_logfile('jsonlog')").getFirst();
    long start = postgres.count("postgres", "SELECT size FROM pg_stat_file('%s')".formatted(log));
    String mark = "bench " + UUID.randomUUID();
    logStatements("0");
    try (Http http = new Http(node.port())) {
      for (int n = 0; n < REQUESTS; n++) {
        request.send(n, http);
        postgres.execute("postgres", "SELECT '%s'".formatted(mark));
      }
    } finally {
      logStatements("-1");
    }
    String written = "SELECT pg_read_file('%s', %d, 1 << 29)".formatted(log, start);
    List<List<JsonNode>> requests = new ArrayList<>();
    Wait.until(
        "the log is written",
        () ->
            parted(
                postgres.texts("postgres", written).getFirst(), mark, node.database(), requests));
    return requests;
  }

  private void logStatements(String millis) {
    postgres.execute("postgres", "ALTER SYSTEM SET log_min_duration_statement = " + millis);
    postgres.execute("postgres", "SELECT pg_reload_conf(), pg_sleep(0.2)");
  }

  private static boolean parted(
      String log, String mark, String database, List<List<JsonNode>> requests) {
    requests.clear();
    List<JsonNode> request = new ArrayList<>();
    for (String line : log.split("\n")) {
      if (line.contains(mark) && line.contains("ms  execute")) {
        requests.add(request);
        request = new ArrayList<>();
      } else if (line.endsWith("}")) { // the last one may be half written
        JsonNode entry = json(line);
        if (entry.path("dbname").asText().equals(database)
            && entry.path("user").asText().equals(Postgres.ROLE)) {
          request.add(entry);
        }
      }
    }
    return requests.size() == REQUESTS;
  }

  private static boolean isAsked(JsonNode entry, Set<String> ids) {
    return ids.contains(entry.path("query_id").asText())
        && STATEMENT.matcher(entry.path("message").asText()).matches();
  }

  private static Instant time(JsonNode entry) {
    return ZonedDateTime.parse(
            entry.path("timestamp").asText(),
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS zzz", Locale.ROOT))
        .toInstant();
  }

  private static String script(List<JsonNode> entries, Set<String> ids) {
    StringBuilder script = new StringBuilder();
    for (JsonNode entry : entries) {
      Matcher statement = STATEMENT.matcher(entry.path("message").asText());
      if (isAsked(entry, ids) && statement.matches()) {
        script.append(withValues(statement.group(1), entry.path("detail").asText())).append(";\n");
      }
    }
    return script.toString();
  }

  /**
   * The values are in the log as texts; numbers are written as such, and a colon so that pgbench
   * does not take it for one of its variables.
   */
  static String withValues(String statement, String parameters) {
    String written = statement;
    List<String> values =
        VALUE.matcher(parameters).results().map(value -> literal(value.group(2))).toList();
    for (int n = values.size(); n > 0; n--) {
      written =
          written.replaceAll("\\$" + n + "(?!\\d)", Matcher.quoteReplacement(values.get(n - 1)));
    }
    return written;
  }

  private static String literal(String quoted) {
    return quoted.matches("'-?\\d+'")
        ? quoted.replace("'", "")
        : quoted.contains(":") ? "E" + quoted.replace("\\", "\\\\").replace(":", "\\x3a") : quoted;
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
