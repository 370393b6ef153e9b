package com.onlyarts.kernel.rest;

import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.application.port.LiveChannel;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Streams of what concerns one person: at most ten for each on a node, the oldest gives way; none
 * outlives the session it was opened in (R13).
 */
public final class PersonalSseConnections {
  static final int MOST_A_PERSON = 10;

  private final SseConnections streams;
  private final OpenSessions sessions;
  private final Map<PersonId, List<Own>> own = new ConcurrentHashMap<>();

  public PersonalSseConnections(SseConnections streams, OpenSessions sessions) {
    this.streams = streams;
    this.sessions = sessions;
  }

  void open(
      PersonId person,
      SessionId session,
      Optional<String> lastEventId,
      SseEventSink sink,
      Sse sse) {
    Own mine = new Own(session);
    own.compute(
        person,
        (_, known) ->
            with(
                mine,
                known == null
                    ? List.of()
                    : known)); // before it opens, or many at once would all be open for a moment
    try {
      mine.opened(
          streams.begin(LiveChannel.person(person.value()), lastEventId, sink, sse, List::of));
    } catch (RuntimeException e) {
      mine.end();
      throw e;
    }
  }

  boolean goesOn(SessionId session) {
    return sessions.openAmong(Set.of(session)).contains(session);
  }

  /**
   * Ends the streams whose session is over, or whose person is suspended; to be called every second
   * or so, as it asks once for all.
   */
  public void endClosedSessions() {
    own.keySet()
        .forEach(
            person -> own.computeIfPresent(person, (_, known) -> unlessNone(stillRunning(known))));
    List<Own> running = own.values().stream().flatMap(List::stream).toList();
    if (!running.isEmpty()) {
      Set<SessionId> open =
          sessions.openAmong(running.stream().map(Own::session).collect(Collectors.toSet()));
      running.stream().filter(each -> !open.contains(each.session())).forEach(Own::end);
    }
  }

  private static List<Own> with(Own newest, List<Own> known) {
    List<Own> running = new ArrayList<>(stillRunning(known));
    if (running.size() >= MOST_A_PERSON) {
      running.removeFirst().end();
    }
    running.add(newest);
    return List.copyOf(running);
  }

  private static List<Own> stillRunning(List<Own> known) {
    return known.stream().filter(each -> !each.hasEnded()).toList();
  }

  private static @Nullable List<Own> unlessNone(List<Own> running) {
    return running.isEmpty() ? null : running;
  }

  /** One of a person's streams, from before it opens. */
  private static final class Own {
    private final SessionId session;
    private @Nullable SseConnection stream;
    private boolean isOver;

    Own(SessionId session) {
      this.session = session;
    }

    SessionId session() {
      return session;
    }

    synchronized void opened(SseConnection begun) {
      stream = begun;
      if (isOver) {
        begun.end();
      }
    }

    synchronized void end() {
      isOver = true;
      if (stream != null) {
        stream.end();
      }
    }

    synchronized boolean hasEnded() {
      return stream == null ? isOver : stream.hasEnded();
    }
  }
}
