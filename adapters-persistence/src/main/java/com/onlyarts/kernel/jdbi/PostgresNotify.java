package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * LISTEN and NOTIFY. A node rings after its commits, for all channels that wait at once: a NOTIFY
 * inside the transaction of the act would make all such commits of the whole database queue behind
 * one lock. It listens on one connection of its own, which it opens again when it is lost.
 */
public final class PostgresNotify implements LiveSignal, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresNotify.class);
  private static final String SIGNAL = "onlyarts_live";
  private static final Duration IS_IT_STILL_THERE = Duration.ofSeconds(5);
  private static final Duration SILENT = Duration.ofSeconds(3);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final Database database;
  private final String node = TimeOrderedUuid.next().toString();
  private final Set<LiveChannel> waiting = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final Thread sender =
      Thread.ofVirtual().name("live-signal-sender").unstarted(this::signalAgainAndAgain);
  private final Thread receiver =
      Thread.ofVirtual().name("live-signal-receiver").unstarted(this::listenAgainAndAgain);
  private volatile Listener listener = new Deaf();
  private volatile boolean running = true;

  public PostgresNotify(Database database) {
    this.database = database;
  }

  @Override
  public void start(Listener listener) {
    this.listener = listener;
    sender.start();
    receiver.start();
  }

  /** The listener of this very node needs no detour. */
  @Override
  public void signal(Collection<LiveChannel> channels) {
    channels.forEach(listener::signalled);
    waiting.addAll(channels);
    work.release();
  }

  /**
   * What waits is still sent: nodes that go on have listeners for it. An interrupt closes the
   * connection that is waited on.
   */
  @Override
  public void close() {
    running = false;
    receiver.interrupt();
    work.release();
    try {
      if (sender.isAlive() && !sender.join(LAST_WORDS)) {
        sender.interrupt();
      }
    } catch (InterruptedException _) {
      sender.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void signalAgainAndAgain() {
    try {
      while (running) {
        work.acquire();
        work.drainPermits();
        signalWaiting();
      }
      signalWaiting();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void signalWaiting() throws InterruptedException {
    List<LiveChannel> channels = List.copyOf(waiting);
    if (channels.isEmpty()) {
      return;
    }
    channels.forEach(waiting::remove);
    try {
      notifyOthers(channels);
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("The signal could not be sent; trying again: {}", e.toString());
        waiting.addAll(channels);
        work.release();
        Thread.sleep(SHORTEST_PAUSE);
      }
    }
  }

  private void notifyOthers(List<LiveChannel> channels) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT pg_notify(:channel, :node || ' ' || name) FROM unnest(:names) AS name")
                    .bind("channel", SIGNAL)
                    .bind("node", node)
                    .bindArray(
                        "names", String.class, channels.stream().map(LiveChannel::name).toList())
                    .map((_, _) -> true)
                    .list());
  }

  private void listenAgainAndAgain() {
    Duration pause = SHORTEST_PAUSE;
    while (running) {
      try (Connection connection = database.aside()) {
        listen(connection);
        pause = SHORTEST_PAUSE;
        hear(connection);
      } catch (SQLException e) {
        pause = pauseAfter(e, pause);
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + SIGNAL);
    }
    listener.missedSome();
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection line = connection.unwrap(PGConnection.class);
    while (running) {
      PGNotification[] notifications = line.getNotifications((int) IS_IT_STILL_THERE.toMillis());
      if (notifications == null || notifications.length == 0) {
        insistOn(connection);
      } else {
        List.of(notifications).forEach(this::hear);
      }
    }
  }

  private void hear(PGNotification notification) {
    String[] nodeAndChannel = notification.getParameter().split(" ", 2);
    if (nodeAndChannel.length == 2 && !nodeAndChannel[0].equals(node)) {
      listener.signalled(new LiveChannel(nodeAndChannel[1]));
    }
  }

  private static void insistOn(Connection connection) throws SQLException {
    if (!connection.isValid((int) SILENT.toSeconds())) {
      throw new SQLException("the connection of the signal is dead");
    }
  }

  private Duration pauseAfter(SQLException failure, Duration pause) {
    if (running) {
      LOG.warn(
          "Signals are not heard; listening again in {} ms: {}",
          pause.toMillis(),
          failure.toString());
      sleep(pause);
    }
    Duration longer = pause.multipliedBy(2);
    return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // only close does this, and the loop asks
    }
  }
}
