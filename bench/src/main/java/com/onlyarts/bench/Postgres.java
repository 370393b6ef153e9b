package com.onlyarts.bench;

import com.onlyarts.bootstrap.OwnPostgres;
import com.onlyarts.bootstrap.Wait;
import com.onlyarts.identity.crypto.Argon2Passwords;
import com.onlyarts.identity.domain.Password;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * The PostgreSQL that is measured with: an embedded one, whose data stays, or one that is there
 * already, on this machine. The service has a role of its own, so that its statements are told from
 * ours.
 */
final class Postgres implements AutoCloseable {
  static final String PASSWORD = "a quiet blue harbour";
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  static final String ROLE = "onlyarts_bench";
  private static final String OF_THE_SERVICE =
      """
      FROM pg_stat_statements
      WHERE userid = '%s'::regrole
        AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query !~* '^(begin|commit|rollback|set|show)'
      """
          .formatted(ROLE);

  private final Optional<EmbeddedPostgres> embedded;
  private final URI address;

  private Postgres(Optional<EmbeddedPostgres> embedded, URI address) {
    this.embedded = embedded;
    this.address = address;
    if (count("postgres", "SELECT count(*) FROM pg_roles WHERE rolname = '%s'".formatted(ROLE))
        == 0) {
      execute("postgres", "CREATE ROLE %1$s SUPERUSER LOGIN PASSWORD '%1$s'".formatted(ROLE));
    }
  }

  /**
   * @param url {@code postgres://superuser@host:port}, with pg_stat_statements preloaded; empty for
   *     the embedded one
   */
  static Postgres open(String url, Path data) throws IOException {
    if (!url.isEmpty()) {
      return new Postgres(Optional.empty(), URI.create(url));
    }
    Files.createDirectories(data);
    EmbeddedPostgres postgres =
        OwnPostgres.builder()
            .setDataDirectory(data.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "1GB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("checkpoint_timeout", "30min")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .setServerConfig("pg_stat_statements.track_planning", "on")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_destination", "jsonlog")
            .setServerConfig("log_rotation_age", "0")
            .setServerConfig("log_rotation_size", "0")
            .setPGStartupWait(Duration.ofMinutes(2))
            .setOutputRedirector(
                ProcessBuilder.Redirect.appendTo(data.resolve("postgres.log").toFile()))
            .setErrorRedirector(
                ProcessBuilder.Redirect.appendTo(data.resolve("postgres.log").toFile()))
            .start();
    return new Postgres(
        Optional.of(postgres), URI.create("postgres://postgres@localhost:" + postgres.getPort()));
  }

  /**
   * A filled database with this name and these migrations, and no other of this name. It is a copy
   * of one that is filled first, once all migrations have run, if it is not there yet.
   */
  String provide(String name, JarMigrations migrations, int works) {
    String database = name + "_" + migrations.checksum();
    String filled = "bench_filled_%d_%s".formatted(works, migrations.checksum());
    if (isMissing(filled)) {
      System.out.printf("Making %,d works, once: %s%n", works, filled);
      String unfinished = filled + "_unfinished";
      execute("postgres", "DROP DATABASE IF EXISTS " + unfinished);
      execute("postgres", "CREATE DATABASE " + unfinished);
      Flyway.configure()
          .dataSource(jdbc(unfinished), user(), null)
          .locations(migrations.location())
          .load()
          .migrate();
      try (Connection connection = connection(unfinished)) {
        SampleRows.fill(connection, works, new Argon2Passwords().hash(new Password(PASSWORD)));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      execute(unfinished, "CREATE EXTENSION pg_stat_statements");
      execute(unfinished, "VACUUM ANALYZE");
      execute("postgres", "ALTER DATABASE %s RENAME TO %s".formatted(unfinished, filled));
    }
    if (isMissing(database)) {
      texts("postgres", "SELECT datname FROM pg_database WHERE datname LIKE '%s%%'".formatted(name))
          .forEach(old -> execute("postgres", "DROP DATABASE " + old));
      execute(
          "postgres",
          "CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(database, filled));
    }
    return database;
  }

  /** What the service calls {@code DATABASE_URL}. */
  String urlFor(String database) {
    return "postgres://%1$s:%1$s@%2$s:%3$s/%4$s".formatted(ROLE, host(), port(), database);
  }

  String host() {
    return address.getHost();
  }

  String port() {
    return Integer.toString(address.getPort());
  }

  String user() {
    return address.getUserInfo();
  }

  /**
   * Since the last {@link #forget}, without what begins and ends transactions.
   *
   * @param what a sum over statements of the service
   */
  long statements(String database, String what) {
    return count(database, "SELECT coalesce(%s, 0)::bigint %s".formatted(what, OF_THE_SERVICE));
  }

  /** Ids of the statements that the service has asked for at least so often. */
  Set<String> often(String database, long times) {
    return Set.copyOf(
        texts(database, "SELECT queryid %s AND calls >= %d".formatted(OF_THE_SERVICE, times)));
  }

  /** Until every event is told, or for a quarter of a minute. */
  void awaitRelays(String database) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String waiting =
        "SELECT count(*) FROM work_items WHERE topic = 'kernel.events' AND outcome IS NULL AND due_at < now() + interval '1 minute'";
    Wait.until(
        "the outbox is empty", () -> count(database, waiting) == 0 || System.nanoTime() > end);
  }

  /** Counts statements of this database anew. */
  void forget(String database) {
    execute(
        database,
        "SELECT pg_stat_statements_reset(0, oid, 0) FROM pg_database WHERE datname = current_database()");
  }

  /** Bytes of write-ahead log so far. */
  long wal() {
    return count("postgres", "SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
  }

  /** The process all others of the server descend from. */
  ProcessHandle postmaster() {
    try (Connection connection = connection("postgres")) {
      return ProcessHandle.of(connection.unwrap(PGConnection.class).getBackendPID())
          .orElseThrow()
          .parent()
          .orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> texts(String database, String sql) {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  long count(String database, String sql) {
    return Long.parseLong(texts(database, sql).getFirst());
  }

  void execute(String database, String sql) {
    try (Connection connection = connection(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Of ours, which wait for no disk. */
  Connection connection(String database) {
    try {
      return DriverManager.getConnection(
          jdbc(database) + "?options=-c%20synchronous_commit=off", user(), null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private String jdbc(String database) {
    return "jdbc:postgresql://%s:%s/%s".formatted(host(), port(), database);
  }

  private boolean isMissing(String database) {
    return count(
            "postgres", "SELECT count(*) FROM pg_database WHERE datname = '%s'".formatted(database))
        == 0;
  }

  @Override
  public void close() throws IOException {
    if (embedded.isPresent()) {
      embedded.get().close();
    }
  }
}
