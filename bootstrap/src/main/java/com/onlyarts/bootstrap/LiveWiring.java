package com.onlyarts.bootstrap;

import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.kernel.application.Chore;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.TicketOffice;
import com.onlyarts.kernel.application.port.LiveBell;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.JdbiLiveEvents;
import com.onlyarts.kernel.jdbi.JdbiLiveLog;
import com.onlyarts.kernel.jdbi.JdbiLiveTickets;
import com.onlyarts.kernel.jdbi.PostgresBell;
import com.onlyarts.kernel.redis.RedisBell;
import com.onlyarts.kernel.rest.EventsResource;
import com.onlyarts.kernel.rest.LiveStreams;
import com.onlyarts.kernel.rest.PersonalStreams;
import com.onlyarts.kernel.rest.StreamAdmissionFilter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Live events, wired: their log, the bell that carries them between nodes, and the streams on which browsers hear them. */
final class LiveWiring implements AutoCloseable {
  private final JdbiLiveLog log;
  private final LiveBell bell;
  private final LiveHub hub;
  private final LiveEvents events;
  private final LiveStreams streams;

  LiveWiring(Settings settings, Database database, Clock clock) {
    log = new JdbiLiveLog(database.jdbi(), clock);
    bell = settings.redisUrl().<LiveBell>map(RedisBell::new).orElseGet(() -> new PostgresBell(database));
    hub = new LiveHub(log);
    events = new JdbiLiveEvents(database.jdbi(), bell, clock);
    streams = new LiveStreams(hub);
  }

  /** Where modules say what happens. */
  LiveEvents events() {
    return events;
  }

  /** With what a resource lets its callers hear a channel. */
  LiveStreams streams() {
    return streams;
  }

  /** What everybody hears who signs in. */
  List<Object> resources(Foundation foundation, OpenSessions sessions, Contract contract) {
    TicketOffice tickets = new TicketOffice(new JdbiLiveTickets(foundation.jdbi()), foundation.clock());
    PersonalStreams own = new PersonalStreams(streams, sessions);
    foundation.chores().add(new Chore("kernel.forget-live-events", Duration.ofMinutes(1), log::sweep));
    foundation.chores().add(new Chore("kernel.forget-live-tickets", Duration.ofMinutes(10), tickets::sweep));
    foundation.onStop().add(new EverySecond("live-sessions", own::endClosedSessions)::close);
    return List.of(new EventsResource(own, tickets, foundation.caller()), new StreamAdmissionFilter(contract, streams, foundation.settings().traffic().proxies()));
  }

  void start() {
    hub.start();
    bell.start(hub);
  }

  /** Ends every stream; they would keep the server from stopping. */
  void hangUp() {
    hub.close();
  }

  @Override
  public void close() {
    hub.close();
    bell.close();
  }
}
