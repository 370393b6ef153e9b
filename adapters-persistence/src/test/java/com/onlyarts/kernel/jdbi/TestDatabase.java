package com.onlyarts.kernel.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh, migrated database for one test class, on a real PostgreSQL that is started once in this
 * JVM, on first use.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
 * }</pre>
 *
 * The migrations run once, into a template; each class gets a copy of it, which takes some 50 ms. A
 * test class of an adapter in which a deadlock happened fails, although whoever loses one is done
 * again; in a whole service it may happen.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {
  private static final Currency CURRENCY = Currency.getInstance("USD");
  private static final int CONNECTIONS = 24;
  private static final AtomicInteger COPIES = new AtomicInteger();

  private @Nullable Database database;
  private String name = "";

  @Override
  public void beforeAll(ExtensionContext context) {
    name = "onlyarts_" + COPIES.incrementAndGet();
    Server.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.TEMPLATE);
    database = Database.open(url(), CONNECTIONS, CURRENCY, Clock.systemUTC(), Deadlines.LONG);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database().close();
    long deadlocks = Server.deadlocks(name);
    Server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    if (deadlocks > 0 && context.getRequiredTestClass().getPackageName().endsWith(".jdbi")) {
      throw new AssertionError(
          "%d deadlocks: two courses lock in opposite orders".formatted(deadlocks));
    }
  }

  /**
   * The database as the service opens it, with later deadlines: a test must not fail because its
   * machine is busy.
   */
  public Database database() {
    if (database == null) {
      throw new IllegalStateException("a TestDatabase is a static field with @RegisterExtension");
    }
    return database;
  }

  /** JDBI with the types of the trade. */
  public Jdbi jdbi() {
    return database().jdbi();
  }

  /** The pool behind {@link #jdbi()}; 24 connections, enough for a race of 20. */
  public DataSource dataSource() {
    return database().dataSource();
  }

  /** The JDBC address, for tests that open their own connections. */
  public String url() {
    return Server.POSTGRES.getJdbcUrl("postgres", name);
  }

  /** The same address by a way that can lose its memory. */
  String urlBy(TcpProxy way) {
    return url().replace(":" + port() + "/", ":" + way.port() + "/");
  }

  int port() {
    return Server.POSTGRES.getPort();
  }

  /** Started by whoever asks first, stopped with the JVM. */
  private static final class Server {
    static final String TEMPLATE = "onlyarts_template";
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // The builtin locale sorts and folds letters the same way on every machine.
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("max_connections", "200")
                .setServerConfig(
                    "deadlock_timeout", "100ms") // races that are repeated take no second each
                .setServerConfig("autovacuum", "off") // or plans would depend on when it came by
                .setServerConfig(
                    "synchronous_commit",
                    "on") // VACUUM marks no page as visible to all before its commit is on the disk
                .start();
        execute(postgres, "CREATE DATABASE " + TEMPLATE);
        try (Database template =
            Database.open(
                postgres.getJdbcUrl("postgres", TEMPLATE), 2, CURRENCY, Clock.systemUTC())) {
          template.migrate();
        }
        return postgres;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void execute(String sql) {
      execute(POSTGRES, sql);
    }

    /** What the database has counted; complete once its connections are closed. */
    static long deadlocks(String database) {
      try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
          PreparedStatement statement =
              connection.prepareStatement(
                  "SELECT deadlocks FROM pg_stat_database WHERE datname = ?")) {
        statement.setString(1, database);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      } catch (SQLException e) {
        throw new IllegalStateException("deadlocks of " + database, e);
      }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
