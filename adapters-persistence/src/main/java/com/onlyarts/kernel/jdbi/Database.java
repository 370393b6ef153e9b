package com.onlyarts.kernel.jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Connections to PostgreSQL, none of which waits for ever, and JDBI on top of them. Opening it does
 * not connect: a database that is away is found later, and heals. Long jobs have a few connections
 * of their own, with later deadlines.
 */
public final class Database implements AutoCloseable {
  private static final int IDLE = 2;
  private static final int LONG_JOBS = 3;
  private static final Duration PROBE = Duration.ofMillis(1_500);
  private static final ScopedValue<Boolean> PATIENT = ScopedValue.newInstance();

  private final String url;
  private final ConnectionPool pool;
  private final ConnectionPool longJobs;
  private final Jdbi jdbi;
  private final DatabaseClock clock;

  private Database(
      String url, int connections, Currency currency, Clock machine, Deadlines deadlines) {
    this.url = url;
    pool = new ConnectionPool("onlyarts", url, deadlines, connections, IDLE);
    longJobs = new ConnectionPool("onlyarts-long-jobs", url, Deadlines.LONG, LONG_JOBS, 0);
    jdbi =
        Jdbi.create(this::connection)
            .installPlugin(new PostgresPlugin())
            .installPlugin(new JdbiTypes(currency));
    clock = new DatabaseClock(jdbi, machine);
  }

  /**
   * @param url a JDBC address with everything in it: {@code
   *     jdbc:postgresql://host/name?user=…&password=…}
   * @param connections how many at most, beside three for long jobs
   * @param currency what amounts are in (R4)
   * @param machine the clock of this machine, which may be off
   */
  public static Database open(String url, int connections, Currency currency, Clock machine) {
    return open(url, connections, currency, machine, Deadlines.ORDINARY);
  }

  static Database open(
      String url, int connections, Currency currency, Clock machine, Deadlines deadlines) {
    return new Database(url, connections, currency, machine, deadlines);
  }

  /** Brings the schema up to date; of many nodes at once one does it, the others wait. */
  public void migrate() {
    Flyway.configure()
        .dataSource(Deadlines.MIGRATION.source(url, "onlyarts-migration"))
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** What time it is for all who share the database. */
  public DatabaseClock clock() {
    return clock;
  }

  /** The pool itself, for libraries that want one. */
  public DataSource dataSource() {
    return pool.dataSource();
  }

  /**
   * The same work with the deadlines of long jobs: for what reads whole tables while nobody waits
   * for it.
   */
  public static Runnable patiently(Runnable work) {
    return () -> ScopedValue.where(PATIENT, true).run(work);
  }

  /** A connection beside the pool, for whoever keeps one for long; to be closed by them. */
  Connection aside() throws SQLException {
    return Deadlines.ORDINARY.source(url, "onlyarts-signal").getConnection();
  }

  /** Whether a connection can be had and answers, found out within a second and a half. */
  public boolean answers() {
    FutureTask<Boolean> probe = new FutureTask<>(this::canBeHad);
    Thread.ofVirtual().name("database-probe").start(probe);
    try {
      return probe.get(PROBE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | CancellationException _) {
      return false;
    }
  }

  @Override
  public void close() {
    longJobs.close();
    pool.close();
  }

  private boolean canBeHad() throws SQLException {
    try (Connection connection = pool.connection()) {
      return connection.isValid(1);
    }
  }

  private Connection connection() {
    return (PATIENT.isBound() ? longJobs : pool).connection();
  }
}
