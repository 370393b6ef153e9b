package com.onlyarts.bench;

import com.onlyarts.bootstrap.ServiceProcess;
import com.onlyarts.bootstrap.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One packaged service with a database of its own. Of several, those that are not measured stand
 * still.
 */
final class MeasuredNode implements AutoCloseable {
  private static final Duration TIME_TO_MIGRATE = Duration.ofMinutes(20);
  private static final Duration TOKENS_LAST = Duration.ofMinutes(8);

  private final String name;
  private final Path folder;
  private final String database;
  private final int port = ServiceProcess.freePort();
  private final ServiceProcess process;
  private final ProcessHandle handle;
  private final List<String> tokens = new ArrayList<>();
  private Instant signedIn = Instant.MIN;

  /**
   * Starts it; its database is made first, unless it is still there from an earlier run with this
   * schema.
   */
  MeasuredNode(String name, Path jar, int works, Postgres postgres, Path data) throws IOException {
    this.name = name;
    folder = Files.createDirectories(data.resolve(name));
    database =
        postgres.provide(
            "bench_%d_%s".formatted(works, name),
            JarMigrations.extract(jar, folder.resolve("migrations")),
            works);
    Map<String, String> settings =
        Map.of(
            "DATABASE_URL",
            postgres.urlFor(database),
            "ONLYARTS_TRUSTED_PROXIES",
            "127.0.0.1",
            "ONLYARTS_RATE_LIMITS",
            "off");
    process = ServiceProcess.launched(jar, port, folder, settings);
    handle = ProcessHandle.of(process.pid()).orElseThrow();
    Wait.until("the service is ready", TIME_TO_MIGRATE, () -> isReady() || !handle.isAlive());
    if (!handle.isAlive()) {
      throw new IllegalStateException("It did not start:\n" + process.output());
    }
    postgres.execute(database, "VACUUM ANALYZE");
  }

  String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  String database() {
    return database;
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return handle;
  }

  /** An access token of this buyer, 1 to {@link SampleRows#BUYERS}. */
  String token(int buyer) {
    return tokens.get(buyer - 1);
  }

  List<String> tokens() {
    return List.copyOf(tokens);
  }

  /** Everybody signs in, if it was long ago: a token lasts for a quarter of an hour. */
  void signIn() throws IOException {
    if (Instant.now().isAfter(signedIn.plus(TOKENS_LAST))) {
      tokens.clear();
      signedIn = Instant.now();
      try (Http http = new Http(port)) {
        for (int buyer = 1; buyer <= SampleRows.BUYERS; buyer++) {
          String json =
              "{\"email\":\"%s\",\"password\":\"%s\"}"
                  .formatted(SampleRows.buyerEmail(buyer), Postgres.PASSWORD);
          tokens.add(http.send("POST", "/api/auth/login", "", json).text("accessToken"));
        }
      }
    }
  }

  void freeze() throws IOException, InterruptedException {
    Command.output(List.of("kill", "-STOP", Long.toString(process.pid())));
  }

  void thaw() throws IOException, InterruptedException {
    Command.output(List.of("kill", "-CONT", Long.toString(process.pid())));
  }

  @Override
  public void close() throws IOException, InterruptedException {
    thaw();
    process.close();
  }

  private boolean isReady() {
    try (Http http = new Http(port)) {
      return http.send("GET", "/api/health/ready", "", "").status() == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
