package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Currency;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** One pool of connections to PostgreSQL, and JDBI on top of it. Opening it does not connect: a database that is away is found later, and heals. */
public final class Database implements AutoCloseable {
  private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(3);

  private final String url;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(String url, HikariDataSource pool, Currency currency) {
    this.url = url;
    this.pool = pool;
    this.jdbi = Jdbi.create(this::connection).installPlugin(new PostgresPlugin()).installPlugin(new TradeTypes(currency));
  }

  /**
   * @param url a JDBC address with everything in it: {@code jdbc:postgresql://host/name?user=…&password=…}
   * @param connections how many at most
   * @param currency what amounts are in (R4)
   */
  public static Database open(String url, int connections, Currency currency) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("onlyarts");
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(2, connections));
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "onlyarts");
    return new Database(url, new HikariDataSource(config), currency);
  }

  /** Brings the schema up to date; of many nodes at once one does it, the others wait. */
  public void migrate() {
    Flyway.configure().dataSource(pool).locations("classpath:db/migration").load().migrate();
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /** The pool itself, for libraries that want one. */
  public DataSource dataSource() {
    return pool;
  }

  /** A connection beside the pool, for whoever keeps one for long; to be closed by them. */
  Connection aside() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", "onlyarts-bell");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url, properties);
  }

  /** Whether a connection can be had and answers within a second. */
  public boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private Connection connection() throws SQLException {
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException _) {
      throw new Rejected(new ServiceUnavailable("database"));
    }
  }
}
