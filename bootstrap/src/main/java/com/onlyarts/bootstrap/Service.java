package com.onlyarts.bootstrap;

import com.onlyarts.bootstrap.demo.DemoClock;
import com.onlyarts.bootstrap.demo.DemoGallery;
import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.bootstrap.web.HttpServer;
import com.onlyarts.bootstrap.web.ListeningPorts;
import com.onlyarts.bootstrap.web.NodePhase;
import com.onlyarts.bootstrap.wiring.PeriodicTask;
import com.onlyarts.contract.Contract;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.jdbi.JdbiAccounts;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.DatabaseOutages;
import com.onlyarts.payments.jdbi.BookedCurrency;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole service, from database to server; what is started last is stopped first. */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final int CONNECTIONS = 20;

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Settings settings;
  private final HttpServer server;
  private final Modules modules;
  private volatile NodePhase phase = NodePhase.STARTING;

  private Service(
      Settings settings,
      Clock machine,
      UnaryOperator<Clock> time,
      UnaryOperator<Transactions> around) {
    this.settings = settings;
    try {
      ListeningPorts.insistOnFree(settings);
      Database database =
          keep(
              Database.open(
                  databaseUrl(settings), CONNECTIONS, settings.trade().currency(), machine));
      migrate(database);
      insistOnCurrency(database, settings);
      insistOnNoDemo(database, settings);
      keep(new PeriodicTask("clock", database.clock()::measure));
      Contract contract = Contract.bundled();
      Clock set = time.apply(clock(settings, database));
      Clock clock = settings.demo() ? new DemoClock(set, DemoGallery.PAST) : set;
      modules = keep(new Modules(settings, database, clock, contract, around, () -> phase));
      modules.start();
      server =
          keep(
              HttpServer.start(
                  settings, modules.api(), modules.fileStore(), contract, () -> phase));
      started.push(modules::hangUp);
      modules.showMeters();
      if (clock instanceof DemoClock demo) {
        putUpDemo(modules, server.port(), demo);
      }
      modules.startJobs(); // only now, when the clock is right
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Whoever was quicker than the demo, and took one of its names, keeps a service without it. */
  private static void putUpDemo(Modules modules, int port, DemoClock clock) {
    try {
      modules.appointAdmin(
          new Settings.FirstAdmin(DemoGallery.ADMIN.email(), DemoGallery.ADMIN.password()));
      DemoGallery.putUp(URI.create("http://localhost:" + port), clock);
    } catch (RuntimeException e) {
      LOG.warn("The demo gallery is not complete", e);
    }
  }

  /** Starts the service; when this returns, it answers, and quickly. */
  public static Service start(Settings settings) {
    Service service =
        new Service(settings, Clock.systemUTC(), time -> time, transactions -> transactions);
    WarmUp.of(service.port());
    return service.ready();
  }

  /** The same, at once: the first answers take their time. */
  static Service startCold(Settings settings) {
    return startCold(settings, Clock.systemUTC());
  }

  /**
   * @param machine the clock of this machine, which may be off
   */
  static Service startCold(Settings settings, Clock machine) {
    return new Service(settings, machine, time -> time, transactions -> transactions).ready();
  }

  /**
   * The same, for tests that cut the power.
   *
   * @param around stands around the transactions of all modules
   */
  static Service startCold(Settings settings, UnaryOperator<Transactions> around) {
    return new Service(settings, Clock.systemUTC(), time -> time, around).ready();
  }

  /**
   * The same, for tests that wait for months.
   *
   * @param time what the modules go by in place of the database's clock, made from it
   */
  static Service startInTime(Settings settings, UnaryOperator<Clock> time) {
    return new Service(settings, Clock.systemUTC(), time, transactions -> transactions).ready();
  }

  private Service ready() {
    phase = NodePhase.SERVING;
    return this;
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The port on which metrics are. */
  public int managementPort() {
    return server.managementPort();
  }

  /** Tells if it stops listening by itself; to be closed before it is stopped. */
  AutoCloseable watch(Runnable whenNobodyListens) {
    return new PeriodicTask("listeners", server.watch(settings, whenNobodyListens)::look);
  }

  /**
   * Asks for no more requests, waits until whoever sends them has noticed, and ends the streams of
   * live events, which would keep the server from stopping. To be called before it is stopped.
   */
  void drain() {
    phase = NodePhase.LEAVING;
    try {
      Thread.sleep(settings.drain());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    modules.hangUp();
  }

  /**
   * Requests in flight are answered, then what waits in memory is written, then the database is
   * stopped if it is our own.
   */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) { // one part that fails to stop must not keep the others running
        LOG.warn("Not stopped cleanly", e);
      }
    }
  }

  private String databaseUrl(Settings settings) {
    Optional<String> url = settings.databaseUrl();
    return url.orElseGet(() -> keep(EmbeddedDatabase.start(settings.dataDir())).jdbcUrl());
  }

  /**
   * What is booked keeps its currency: one that was only set would make every amount another (R4).
   */
  private static void insistOnCurrency(Database database, Settings settings) {
    new BookedCurrency(database.jdbi())
        .find()
        .filter(booked -> !booked.equals(settings.trade().currency()))
        .ifPresent(
            booked -> {
              throw new Settings.Wrong(
                  List.of(
                      "ONLYARTS_CURRENCY is %s, and what is booked in this database is in %s."
                          .formatted(settings.trade().currency(), booked)));
            });
  }

  /** Everybody knows the password of the demo's people, and one of them is an admin. */
  private static void insistOnNoDemo(Database database, Settings settings) {
    JdbiAccounts accounts = new JdbiAccounts(database.jdbi(), database.clock());
    if (settings.isProduction()
        && DemoGallery.PEOPLE.stream()
            .anyMatch(person -> accounts.find(new EmailAddress(person.email())).isPresent())) {
      throw new Settings.Wrong(
          List.of(
              "This database holds the people of the demo, whose password everybody knows; production needs another one."));
    }
  }

  private static void migrate(Database database) {
    try {
      database.migrate();
      database.clock().measure();
    } catch (RuntimeException e) {
      throw DatabaseOutages.rejectionOf(e)
          .<RuntimeException>map(
              _ -> new Settings.Wrong(List.of("No PostgreSQL answers at DATABASE_URL.")))
          .orElse(e);
    }
  }

  private <T extends AutoCloseable> T keep(T part) {
    started.push(part);
    return part;
  }

  /** The database's; shifted to where {@code ONLYARTS_CLOCK} says it starts. */
  private static Clock clock(Settings settings, Database database) {
    Clock clock = database.clock();
    return settings
        .clockStart()
        .map(start -> Clock.offset(clock, Duration.between(clock.instant(), start)))
        .orElse(clock);
  }
}
