package com.onlyarts.bootstrap.faults;

import com.onlyarts.bootstrap.OwnPostgres;
import com.onlyarts.bootstrap.Wait;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.TcpProxy;
import com.onlyarts.notifications.resend.LocalResend;
import com.onlyarts.payments.sandbox.LocalStripe;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Nodes of the packaged service with a PostgreSQL, a Stripe and a Resend on this machine. Between
 * the nodes and the database stands a proxy.
 *
 * <pre>{@code
 * try (Cluster cluster = Cluster.of(2)) { … cluster.node(0).kill9(); … }
 * }</pre>
 */
final class Cluster implements AutoCloseable {
  static final String ADMIN_PASSWORD = "correct horse battery staple";
  private static final Duration PATIENCE = Duration.ofSeconds(150);

  /** Nodes are started more often here than anything is computed in them. */
  private static final String FAST_START = "-XX:TieredStopAtLevel=1";

  private final EmbeddedPostgres postgres;
  private final String databaseName;
  private final TcpProxy toDatabase;
  private final LocalStripe stripe = new LocalStripe();
  private final StripeWebhooks webhooks = new StripeWebhooks(this);
  private final LocalResend resend = new LocalResend();
  private final Database database;
  private final List<ClusterNode> nodes = new ArrayList<>();

  /**
   * @param disk where the rows are kept; beside the rest of the database if empty
   */
  private Cluster(Optional<Path> disk) {
    try {
      postgres = OwnPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    databaseName = disk.map(this::movedTo).orElse("postgres");
    toDatabase = TcpProxy.to(postgres.getPort());
    database =
        Database.open(
            postgres.getJdbcUrl("postgres", databaseName),
            4,
            Currency.getInstance("USD"),
            Clock.systemUTC());
    stripe.tell(webhooks::tell);
  }

  private static Cluster started(Optional<Path> disk, List<Map<String, String>> settings) {
    Cluster cluster = new Cluster(disk);
    try {
      cluster.start(settings);
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw new IllegalStateException(e);
    }
  }

  /** The first one migrates. */
  private void start(List<Map<String, String>> settings) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
    for (Map<String, String> own : settings) {
      nodes.add(new ClusterNode(folder, all(own)));
      nodes.getFirst().api();
    }
    nodes.forEach(ClusterNode::api);
  }

  /** So many nodes with the usual settings. */
  static Cluster of(int nodes) {
    return started(Optional.empty(), Collections.nCopies(nodes, Map.of()));
  }

  /** A node for each of these settings. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static Cluster with(Map<String, String>... settings) {
    return started(Optional.empty(), List.of(settings));
  }

  /** One node, whose rows are kept on this disk. */
  static Cluster onDisk(Path disk) {
    return started(Optional.of(disk), List.of(Map.of()));
  }

  /**
   * The log of the database stays where it was: without a place for that, PostgreSQL itself ends.
   */
  private String movedTo(Path disk) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      Path rows =
          Files.setPosixFilePermissions(
              Files.createDirectory(disk.resolve("rows")),
              PosixFilePermissions.fromString("rwxrwxrwx"));
      statement.execute("CREATE TABLESPACE small LOCATION '%s'".formatted(rows));
      statement.execute("CREATE DATABASE onlyarts TABLESPACE small");
      return "onlyarts";
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> all(Map<String, String> own) {
    Map<String, String> all = new HashMap<>();
    all.put(
        "DATABASE_URL",
        "postgres://postgres@localhost:%d/%s".formatted(toDatabase.port(), databaseName));
    all.put(
        "ONLYARTS_PUBLIC_URL",
        "http://localhost:5000"); // tokens name it: all nodes must have the same
    all.put("ONLYARTS_SECRET", "what only the nodes of this cluster know");
    all.put("ONLYARTS_ADMIN_EMAIL", "admin@onlyarts.example");
    all.put("ONLYARTS_ADMIN_PASSWORD", ADMIN_PASSWORD);
    all.put("STRIPE_SECRET_KEY", "sk_test_faults");
    all.put("STRIPE_WEBHOOK_SECRET", StripeWebhooks.SECRET);
    all.put("STRIPE_API_BASE", stripe.address());
    all.put("STRIPE_PRICE_PREMIUM", "price_premium");
    all.put("STRIPE_PRICE_PRO", "price_pro");
    all.put("RESEND_API_KEY", LocalResend.API_KEY);
    all.put("RESEND_API_BASE", resend.base().toString());
    all.put("JAVA_TOOL_OPTIONS", FAST_START);
    all.putAll(own);
    return all;
  }

  ClusterNode node(int index) {
    return nodes.get(index);
  }

  List<ClusterNode> nodes() {
    return nodes;
  }

  /** The nodes that answer, as far as anybody knows. */
  List<ClusterNode> up() {
    return nodes.stream().filter(ClusterNode::isUp).toList();
  }

  LocalStripe stripe() {
    return stripe;
  }

  StripeWebhooks webhooks() {
    return webhooks;
  }

  LocalResend resend() {
    return resend;
  }

  TcpProxy toDatabase() {
    return toDatabase;
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  int count(String sql) {
    return jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }

  int count(String sql, Object it) {
    return jdbi()
        .withHandle(handle -> handle.createQuery(sql).bind("it", it).mapTo(int.class).one());
  }

  void sql(String statement) {
    jdbi().useHandle(handle -> handle.execute(statement));
  }

  /**
   * Nobody waits for the minute that a request may take: whoever is still at one has taken too
   * long.
   */
  void endLeases() {
    sql("UPDATE idempotency_keys SET locked_until = now() WHERE status IS NULL");
  }

  /**
   * Has the scheduled jobs whose names begin like this run again and again until something is so.
   */
  void untilJobs(String prefix, String what, BooleanSupplier isSo) {
    String due =
        """
        UPDATE scheduled_tasks
        SET execution_time = now()
        WHERE NOT picked
          AND execution_time > now()
          AND coalesce(last_success, '-infinity') < now() - INTERVAL '3 seconds'
          AND starts_with(task_name, :it)
        """;
    Wait.until(
        what,
        PATIENCE,
        () -> {
          jdbi().useHandle(handle -> handle.createUpdate(due).bind("it", prefix).execute());
          return isSo.getAsBoolean();
        });
  }

  @Override
  public void close() {
    try {
      nodes.forEach(ClusterNode::close);
      webhooks.close();
      stripe.close();
      resend.close();
      database.close();
      toDatabase.close();
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
