package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.Contract;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.StreamTickets;
import com.onlyarts.kernel.application.port.InMemoryLiveLog;
import com.onlyarts.kernel.application.port.InMemoryLiveTickets;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventsResourceTest {
  private static final SteppingClock CLOCK = new SteppingClock();
  private static final InMemoryLiveLog LOG = new InMemoryLiveLog(CLOCK);
  private static final LiveHub HUB = new LiveHub(LOG);
  private static final Sessions SESSIONS = new Sessions();
  private static final SseConnections STREAMS = new SseConnections(HUB, Duration.ofSeconds(1));
  private static final PersonalSseConnections PERSONAL =
      new PersonalSseConnections(STREAMS, SESSIONS);

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller ->
              List.of(
                  new EventsResource(
                      PERSONAL, new StreamTickets(new InMemoryLiveTickets(), CLOCK), caller),
                  new StreamAdmissionFilter(Contract.bundled(), STREAMS, TrustedProxies.none())));

  private final Caller ada = Callers.aUser();
  private final ApiClient anonymous =
      SERVICE.api().with("Accept", "text/event-stream, application/json");
  private final ApiClient api = anonymous.as(RestService.token(ada));

  @AfterAll
  static void hang_up() {
    HUB.close();
  }

  @Test
  void a_person_hears_what_concerns_them_and_nothing_else() {
    try (EventStream stream = api.stream("/events")) {
      say(Callers.aUser(), 5);
      say(ada, 3);

      assertThat(stream.next(2))
          .extracting(Told::data)
          .containsExactly("{}", "{\"notifications\":3}");
    }
  }

  @Test
  void a_ticket_opens_one_stream_without_a_token() {
    String ticket = ticket();
    try (EventStream stream = anonymous.stream("/events?ticket=" + ticket)) {
      say(ada, 1);
      assertThat(stream.next(2)).extracting(Told::name).containsExactly("welcome", "unread");
    }
    anonymous.get("/events?ticket=" + ticket).refused(401, "invalid_ticket");
  }

  @Test
  void a_ticket_that_is_late_or_made_up_opens_nothing() {
    String ticket = ticket();
    CLOCK.advance(StreamTickets.LIFETIME);
    anonymous.get("/events?ticket=" + ticket).refused(401, "invalid_ticket");
    anonymous.get("/events?ticket=made-up").refused(401, "invalid_ticket");
    anonymous.careless().get("/events?ticket=").refused(400, "invalid_request");
  }

  @Test
  void R13_a_ticket_of_a_session_that_is_over_opens_nothing() {
    String ticket = ticket();
    SESSIONS.closed = true;
    try {
      anonymous.get("/events?ticket=" + ticket).refused(401, "invalid_ticket");
    } finally {
      SESSIONS.closed = false;
    }
  }

  @Test
  void R2_without_credentials_or_with_bad_ones_there_is_no_stream_and_no_ticket() {
    anonymous.get("/events").refused(401, "unauthorized");
    anonymous.as("rubbish").get("/events").refused(401, "invalid_token");
    anonymous.as("rubbish").get("/events?ticket=" + ticket()).refused(401, "invalid_token");
    anonymous.post("/events/ticket").refused(401, "unauthorized");
    anonymous.post("/events/ticket?ticket=" + ticket()).refused(401, "unauthorized");
  }

  @Test
  void R6_a_repeated_wish_gets_the_same_ticket() {
    ApiClient keyed = api.with("Idempotency-Key", "a-ticket");
    Answer first = keyed.post("/events/ticket").expect(201);

    assertThat(keyed.post("/events/ticket").expect(201).text("/data/ticket"))
        .isEqualTo(first.text("/data/ticket"));
    assertThat(first.at("/data/expiresIn").asInt()).isEqualTo(30);
  }

  @Test
  void R13_a_stream_ends_with_its_session() {
    try (EventStream stream = api.stream("/events")) {
      stream.next();
      PERSONAL.endClosedSessions();
      say(ada, 1);
      assertThat(stream.next().name()).isEqualTo("unread");

      SESSIONS.closed = true;
      PERSONAL.endClosedSessions();

      stream.awaitEnd();
    } finally {
      SESSIONS.closed = false;
    }
  }

  @Test
  void HEAD_is_answered_at_once_and_uses_no_ticket() {
    assertThat(api.careless().send("HEAD", "/events", null).status()).isEqualTo(200);
    assertThat(anonymous.careless().send("HEAD", "/events", null).status()).isEqualTo(401);
    String ticket = ticket();
    assertThat(anonymous.careless().send("HEAD", "/events?ticket=" + ticket, null).status())
        .isEqualTo(200);
    try (EventStream stream = anonymous.stream("/events?ticket=" + ticket)) {
      assertThat(stream.next().name()).isEqualTo("welcome");
    }
  }

  @Test
  void of_more_than_ten_streams_of_a_person_the_oldest_ends() {
    List<EventStream> streams = new ArrayList<>();
    for (int i = 0; i <= PersonalSseConnections.MOST_A_PERSON; i++) {
      EventStream stream = api.stream("/events");
      stream.next();
      streams.add(stream);
    }

    streams.getFirst().awaitEnd();
    say(ada, 1);
    streams.stream()
        .skip(1)
        .forEach(stream -> assertThat(stream.next().name()).isEqualTo("unread"));
    streams.forEach(EventStream::close);
  }

  private String ticket() {
    return api.post("/events/ticket").expect(201).text("/data/ticket");
  }

  private static void say(Caller to, int unread) {
    LiveChannel channel = LiveChannel.person(to.person().value());
    LOG.publish(channel, "unread", Map.of("notifications", unread));
    HUB.signalled(channel);
  }

  /** Sessions that are all open, or all closed. */
  private static final class Sessions implements OpenSessions {
    private volatile boolean closed;

    @Override
    public Set<SessionId> openAmong(Collection<SessionId> sessions) {
      return closed ? Set.of() : Set.copyOf(sessions);
    }
  }
}
