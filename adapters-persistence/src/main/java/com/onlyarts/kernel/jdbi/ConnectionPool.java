package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A pool that heals: as soon as one connection is silent, all of them are given up, since a host
 * that vanished took all of them along. Otherwise every request after its return would try some
 * dead ones first. For a second from then on, or until one was had, nobody waits for a new one, so
 * that a request which has waited once does not wait again for what it does when it fails.
 */
@SuppressWarnings("SameNameButDifferent") // Hikari's Override is not Java's
final class ConnectionPool implements AutoCloseable {
  private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(3);
  private static final Duration VALIDATION = Duration.ofSeconds(1);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
  private static final Duration LONGEST_LIFE = Duration.ofMinutes(20);

  private static final Duration REFUSING = Duration.ofSeconds(1);

  private final HikariDataSource pool;
  private volatile long silentSince = longAgo();

  /**
   * @param name by which it is known, to PostgreSQL too
   */
  ConnectionPool(String name, String url, Deadlines deadlines, int connections, int idle) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(deadlines.source(url, name));
    config.setPoolName(name);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(idle, connections));
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
    config.setValidationTimeout(VALIDATION.toMillis());
    config.setKeepaliveTime(KEEP_ALIVE.toMillis());
    config.setMaxLifetime(LONGEST_LIFE.toMillis());
    config.setExceptionOverride(new Listening());
    pool = new HikariDataSource(config);
  }

  /** The pool itself, for libraries that want one. */
  HikariDataSource dataSource() {
    return pool;
  }

  /** Refuses as unavailable whoever cannot have one in time. */
  Connection connection() {
    if (wasSilentJustNow() && statistics().getIdleConnections() == 0) {
      throw new Rejected(new ServiceUnavailable("database"));
    }
    try {
      Connection connection = pool.getConnection();
      silentSince = longAgo();
      return connection;
    } catch (SQLException _) {
      if (!isExhausted()) {
        giveUpAll();
      }
      throw new Rejected(new ServiceUnavailable("database"));
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  /**
   * It has all it may have, so that whoever waits waits for those who work; nothing need be wrong
   * with the database.
   */
  private boolean isExhausted() {
    return pool.isClosed() || statistics().getTotalConnections() >= pool.getMaximumPoolSize();
  }

  /** Idle ones are closed now, those at work when they come back. */
  private void giveUpAll() {
    silentSince = System.nanoTime();
    statistics().softEvictConnections();
  }

  private boolean wasSilentJustNow() {
    return System.nanoTime() - silentSince < REFUSING.toNanos();
  }

  private static long longAgo() {
    return System.nanoTime() - REFUSING.toNanos();
  }

  private HikariPoolMXBean statistics() {
    return pool.getHikariPoolMXBean();
  }

  private static boolean isSilence(Throwable failure) {
    return Causes.of(failure).anyMatch(SocketTimeoutException.class::isInstance);
  }

  /**
   * Hears of every failure on a connection of the pool; what becomes of that very connection stays
   * the pool's affair.
   */
  private final class Listening implements SQLExceptionOverride {
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
      if (isSilence(failure)) {
        giveUpAll();
      }
      return SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
  }
}
