package com.onlyarts.bootstrap.wiring;

import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.StreamTickets;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.LiveSignal;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.JdbiLiveEvents;
import com.onlyarts.kernel.jdbi.JdbiLiveLog;
import com.onlyarts.kernel.jdbi.JdbiLiveTickets;
import com.onlyarts.kernel.jdbi.PostgresNotify;
import com.onlyarts.kernel.rest.EventsResource;
import com.onlyarts.kernel.rest.PersonalSseConnections;
import com.onlyarts.kernel.rest.SseConnections;
import com.onlyarts.kernel.rest.StreamAdmissionFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Live events, wired: their log, the signal that carries them between nodes, and the streams on
 * which browsers hear them.
 */
public final class LiveWiring implements AutoCloseable {
  private final JdbiLiveLog log;
  private final LiveSignal signal;
  private final LiveHub hub;
  private final LiveEvents events;
  private final SseConnections streams;

  public LiveWiring(Database database, Clock clock) {
    log = new JdbiLiveLog(database.jdbi(), clock);
    signal = new PostgresNotify(database);
    hub = new LiveHub(log);
    events = new JdbiLiveEvents(database.jdbi(), signal, clock);
    streams = new SseConnections(hub);
  }

  /** Where modules say what happens. */
  public LiveEvents events() {
    return events;
  }

  /** With what a resource lets its callers hear a channel. */
  public SseConnections streams() {
    return streams;
  }

  /** What everybody hears who signs in. */
  public List<Object> resources(ModuleContext context, OpenSessions sessions, Contract contract) {
    StreamTickets tickets = new StreamTickets(new JdbiLiveTickets(context.jdbi()), context.clock());
    PersonalSseConnections own = new PersonalSseConnections(streams, sessions);
    context.jobs().add(new Job("kernel.forget-live-events", Duration.ofMinutes(1), log::sweep));
    context
        .jobs()
        .add(new Job("kernel.forget-live-tickets", Duration.ofMinutes(10), tickets::sweep));
    context.onStop().add(new PeriodicTask("live-sessions", own::endClosedSessions)::close);
    return List.of(
        new EventsResource(own, tickets, context.caller()),
        new StreamAdmissionFilter(contract, streams, context.settings().access().edge().proxies()));
  }

  public void start() {
    hub.start();
    signal.start(hub);
  }

  /** Ends every stream; they would keep the server from stopping. */
  public void hangUp() {
    hub.close();
  }

  @Override
  public void close() {
    hub.close();
    signal.close();
  }
}
