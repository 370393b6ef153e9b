package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.TimeOrderedUuid;
import com.onlyarts.kernel.application.port.LiveBell;
import com.onlyarts.kernel.application.port.LiveChannel;
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
 * LISTEN and NOTIFY. A node rings after its commits, for all channels that wait at once: a NOTIFY inside the transaction of the act would make all
 * such commits of the whole database queue behind one lock. It listens on one connection of its own, which it opens again when it is lost.
 */
public final class PostgresBell implements LiveBell, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresBell.class);
  private static final String BELL = "onlyarts_live";
  private static final Duration IS_IT_STILL_THERE = Duration.ofSeconds(5);
  private static final Duration SILENT = Duration.ofSeconds(3);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final Database database;
  private final String node = TimeOrderedUuid.next().toString();
  private final Set<LiveChannel> waiting = ConcurrentHashMap.newKeySet();
  private final Semaphore work = new Semaphore(0);
  private final Thread ringer = Thread.ofVirtual().name("live-bell-ringer").unstarted(this::ringAgainAndAgain);
  private final Thread listener = Thread.ofVirtual().name("live-bell-listener").unstarted(this::listenAgainAndAgain);
  private volatile Ear ear = new Deaf();
  private volatile boolean running = true;

  public PostgresBell(Database database) {
    this.database = database;
  }

  @Override
  public void start(Ear ear) {
    this.ear = ear;
    ringer.start();
    listener.start();
  }

  /** The ear of this very node needs no detour. */
  @Override
  public void ring(Collection<LiveChannel> channels) {
    channels.forEach(ear::rung);
    waiting.addAll(channels);
    work.release();
  }

  /** An interrupt closes the connection that is waited on. */
  @Override
  public void close() {
    running = false;
    ringer.interrupt();
    listener.interrupt();
  }

  private void ringAgainAndAgain() {
    try {
      while (running) {
        work.acquire();
        work.drainPermits();
        ringWaiting();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void ringWaiting() throws InterruptedException {
    List<LiveChannel> channels = List.copyOf(waiting);
    channels.forEach(waiting::remove);
    try {
      notifyOthers(channels);
    } catch (RuntimeException e) {
      if (running) {
        LOG.warn("The bell could not be rung; trying again: {}", e.toString());
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
                    .createQuery("SELECT pg_notify(:bell, :node || ' ' || name) FROM unnest(:names) AS name")
                    .bind("bell", BELL)
                    .bind("node", node)
                    .bindArray("names", String.class, channels.stream().map(LiveChannel::name).toList())
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
      statement.execute("LISTEN " + BELL);
    }
    ear.missedSome();
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
      ear.rung(new LiveChannel(nodeAndChannel[1]));
    }
  }

  private static void insistOn(Connection connection) throws SQLException {
    if (!connection.isValid((int) SILENT.toSeconds())) {
      throw new SQLException("the connection of the bell is dead");
    }
  }

  private Duration pauseAfter(SQLException failure, Duration pause) {
    if (running) {
      LOG.warn("The bell is out of earshot; listening again in {} ms: {}", pause.toMillis(), failure.toString());
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
