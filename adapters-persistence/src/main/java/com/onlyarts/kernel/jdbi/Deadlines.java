package com.onlyarts.kernel.jdbi;

import java.time.Duration;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long is waited for the database. PostgreSQL ends what takes too long as long as it lives and
 * can be reached; a host that has vanished or stands still tells nothing, so the socket has a
 * deadline of its own, a little later.
 */
enum Deadlines {
  /**
   * What somebody waits for: refused after 5 s when the database is silent, and well within the 10
   * s of a request when it is not.
   */
  ORDINARY(
      Duration.ofSeconds(3),
      Duration.ofMillis(3_500),
      Duration.ofSeconds(9),
      Duration.ofSeconds(30),
      Duration.ofSeconds(4)),
  /** Recounts and audits, which read whole tables and which nobody waits for. */
  LONG(
      Duration.ofSeconds(30),
      Duration.ofMinutes(2),
      Duration.ZERO,
      Duration.ofSeconds(30),
      Duration.ofSeconds(125)),
  /**
   * An index over a large table takes its time; Flyway holds its lock in an idle transaction
   * meanwhile.
   */
  MIGRATION(
      Duration.ofMinutes(1),
      Duration.ofMinutes(30),
      Duration.ZERO,
      Duration.ofMinutes(30),
      Duration.ofMinutes(31));

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration LOGIN = Duration.ofSeconds(3);

  private final Duration lock;
  private final Duration statement;
  private final Duration transaction;
  private final Duration idle;
  private final Duration socket;

  /**
   * @param transaction for all statements of a transaction together; zero is without an end
   * @param idle between two statements of a transaction
   */
  Deadlines(
      Duration lock, Duration statement, Duration transaction, Duration idle, Duration socket) {
    this.lock = lock;
    this.statement = statement;
    this.transaction = transaction;
    this.idle = idle;
    this.socket = socket;
  }

  /**
   * Where connections with these deadlines come from, one after the other.
   *
   * @param name by which PostgreSQL lists them
   */
  PGSimpleDataSource source(String url, String name) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setOptions(options(url));
    source.setSocketTimeout((int) socket.toSeconds());
    source.setConnectTimeout((int) CONNECT.toSeconds());
    source.setLoginTimeout((int) LOGIN.toSeconds());
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    source.setApplicationName(name);
    source.setURL(url); // last: it fills in what is not set yet
    return source;
  }

  /** An operator's own options stay, and win. */
  private String options(String url) {
    Properties ofUrl = Driver.parseURL(url, null);
    String theirs = ofUrl == null ? null : PGProperty.OPTIONS.getOrDefault(ofUrl);
    return Stream.concat(
            Stream.of(
                option("lock_timeout", lock),
                option("statement_timeout", statement),
                option("transaction_timeout", transaction),
                option("idle_in_transaction_session_timeout", idle)),
            Stream.ofNullable(theirs))
        .collect(Collectors.joining(" "));
  }

  private static String option(String name, Duration deadline) {
    return "-c %s=%d".formatted(name, deadline.toMillis());
  }
}
