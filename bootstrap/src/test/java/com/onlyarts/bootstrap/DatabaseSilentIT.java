package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.jdbi.TcpProxy;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that says nothing, neither yes nor no: nobody waits for it for ever, and nobody has to
 * restart the service.
 */
class DatabaseSilentIT {
  /** More than the service has connections. */
  private static final int CALLERS = 40;

  private static final Duration HEALING = Duration.ofSeconds(30);

  /**
   * A request has to be over within 10 s; a machine that is busy with other things takes longer to
   * say so.
   */
  private static final Duration OVER = Duration.ofSeconds(20);

  private static final AtomicInteger ASKED = new AtomicInteger();

  @TempDir private static Path folder;
  private static EmbeddedPostgres postgres;
  private static TcpProxy way;
  private static Service service;
  private static ApiClient api;

  @BeforeAll
  static void the_service_runs() throws IOException {
    postgres = OwnPostgres.builder().setDataDirectory(folder.resolve("postgres")).start();
    way = TcpProxy.to(postgres.getPort());
    service =
        Service.startCold(
            Settings.from(
                Map.of(
                    "PORT",
                    "0",
                    "DATABASE_URL",
                    "postgres://postgres@localhost:%d/postgres".formatted(way.port()),
                    "ONLYARTS_DATA_DIR",
                    folder.toString(),
                    "ONLYARTS_RATE_LIMITS",
                    "off")));
    api = ApiClient.of(URI.create("http://localhost:" + service.port()));
  }

  @AfterAll
  static void it_all_stops() throws IOException {
    service.close();
    way.close();
    postgres.close();
  }

  @Test
  void R2_a_host_that_vanished_is_503_and_the_service_heals_within_half_a_minute_of_its_return() {
    assertThat(callAll()).allSatisfy(answer -> answer.expect(200));

    way.forget();
    assertThat(callAll()).allSatisfy(DatabaseSilentIT::assertIsAway);
    assertIsAway(api.get("/health"));
    api.get("/health/live").expect(200);

    way.comeBack();
    Wait.until(
        "the service answers again",
        HEALING,
        () -> list().status() == 200 && api.get("/health/ready").status() == 200);
    assertThat(callAll()).allSatisfy(answer -> answer.expect(200));
  }

  @Test
  void R2_who_waits_for_a_lock_is_503_while_it_is_held() throws SQLException {
    try (Connection holder = postgres.getPostgresDatabase().getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("LOCK TABLE artworks IN ACCESS EXCLUSIVE MODE");
      assertThat(callAll()).allSatisfy(DatabaseSilentIT::assertIsAway);
      holder.rollback();
    }
    assertThat(callAll()).allSatisfy(answer -> answer.expect(200));
  }

  @Test
  void R2_a_database_that_stands_still_is_503_and_goes_on_where_it_was() throws IOException {
    List<ProcessHandle> processes = processes();
    signal("STOP", processes);
    try {
      assertThat(callAll()).allSatisfy(DatabaseSilentIT::assertIsAway);
    } finally {
      signal("CONT", processes);
    }
    Wait.until(
        "the service answers again",
        HEALING,
        () -> list().status() == 200 && api.get("/health/ready").status() == 200);
  }

  private static void assertIsAway(Answer answer) {
    assertThat(answer.refused(503, "service_unavailable").header("Retry-After")).isPresent();
  }

  /**
   * A list nobody has asked for before: what was asked for within the second is answered from
   * memory, with or without a database.
   */
  private static Answer list() {
    return api.get("/artworks?artist=nobody" + ASKED.incrementAndGet());
  }

  /** Each asks and is answered in time. */
  private static List<Answer> callAll() {
    return Concurrently.act(
        CALLERS,
        _ -> {
          long asked = System.nanoTime();
          Answer answer = list();
          assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(OVER);
          return answer;
        });
  }

  /** The postmaster and all its children, children first. */
  private static List<ProcessHandle> processes() throws IOException {
    long pid =
        Long.parseLong(
            Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .getFirst()
                .strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
  }

  private static void signal(String signal, List<ProcessHandle> processes) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of("kill", "-" + signal),
                processes.stream().map(process -> Long.toString(process.pid())))
            .toList();
    try {
      new ProcessBuilder(command)
          .inheritIO()
          .start()
          .waitFor(); // one that has ended meanwhile is none of ours to worry about
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
