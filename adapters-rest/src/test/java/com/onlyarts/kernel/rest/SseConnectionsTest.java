package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.contract.api.EventsApi;
import com.onlyarts.contract.model.CreateEventTicketResponseJson;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryLiveLog;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvent;
import com.onlyarts.kernel.rest.EventStream.Told;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What holds for every stream of live events, shown on a stub that lets anybody hear one channel.
 */
class SseConnectionsTest {
  private static final Duration HEARTBEAT = Duration.ofMillis(300);

  private static final InMemoryLiveLog LOG = new InMemoryLiveLog(new SteppingClock());
  private static final LiveHub HUB = new LiveHub(LOG);
  private static final SseConnections STREAMS = new SseConnections(HUB, HEARTBEAT);
  private static LiveChannel channel = new LiveChannel("nobody");

  @RegisterExtension static final RestService SERVICE = RestService.of(_ -> new Stub());

  private final ApiClient api = SERVICE.api().as(RestService.token(Callers.aUser()));

  private int said;

  @BeforeEach
  void another_channel_and_nobody_there() {
    channel = LiveChannel.livestream(UUID.randomUUID());
    until("everybody has left", () -> STREAMS.listeners() == 0);
  }

  @AfterAll
  static void hang_up() {
    HUB.close();
  }

  @Test
  void a_newcomer_is_greeted_and_told_where_they_stand_and_then_what_happens() {
    say(2);
    try (EventStream stream = api.stream("/events")) {
      assertThat(stream.nextLines())
          .contains("event: welcome", "id: 2", "data: {}")
          .anyMatch(line -> line.matches("retry: [1-4]\\d{3}"));
      assertThat(stream.next())
          .isEqualTo(new Told(Optional.empty(), "unread", "{\"notifications\":2}"));

      say(1);

      Told told = stream.next();
      assertThat(told.id()).contains("3");
      assertThat(told.name()).isEqualTo("message");
      assertThat(told.json().get("content").asText()).isEqualTo("3");
    }
  }

  @Test
  void nothing_on_the_way_may_hold_a_stream_back() {
    try (EventStream stream =
        api.with("Accept-Encoding", "gzip").with("X-Request-Id", "mine-2").stream("/events")) {
      assertThat(stream.header("Content-Type").orElse("")).startsWith("text/event-stream");
      assertThat(stream.header("Cache-Control").orElse("")).contains("no-cache");
      assertThat(stream.header("X-Accel-Buffering")).contains("no");
      assertThat(stream.header("Content-Encoding")).isEmpty();
      assertThat(stream.header("X-Request-Id")).contains("mine-2");
      assertThat(stream.next().name()).isEqualTo("welcome");
    }
  }

  @Test
  void R83_who_was_here_before_goes_on_where_they_were() {
    say(5);
    try (EventStream stream = api.with("Last-Event-ID", "3").stream("/events?lastEventId=1")) {
      say(1);

      assertThat(stream.next().name()).isEqualTo("welcome");
      assertThat(stream.next(3))
          .extracting(told -> told.id().orElse(""))
          .containsExactly("4", "5", "6");
    }
    try (EventStream stream = api.stream("/events?lastEventId=4")) {
      assertThat(stream.next().id()).contains("4");
      assertThat(stream.next(2)).extracting(told -> told.id().orElse("")).containsExactly("5", "6");
    }
  }

  @Test
  void who_was_away_for_too_long_is_told_to_start_anew_and_greeted_again() {
    say(5);
    LOG.forget();
    try (EventStream stream = api.with("Last-Event-ID", "3").stream("/events")) {
      assertThat(stream.next().name()).isEqualTo("welcome");
      assertThat(stream.next()).isEqualTo(new Told(Optional.of("5"), "resync", "{}"));
      assertThat(stream.next().name()).isEqualTo("unread");

      say(1);

      assertThat(stream.next().id()).contains("6");
    }
  }

  @Test
  void silence_is_told_too_and_a_listener_who_has_left_is_noticed() {
    try (EventStream stream = api.stream("/events")) {
      stream.next(2);
      assertThat(stream.nextLines()).containsExactly(": still here");
      assertThat(stream.nextLines()).containsExactly(": still here");
      assertThat(STREAMS.listeners()).isEqualTo(1);
    }
    until("the listener is gone", () -> STREAMS.listeners() == 0);
  }

  @Test
  void a_log_that_goes_away_and_comes_back_costs_a_stream_nothing_but_time() {
    try (EventStream stream = api.stream("/events")) {
      stream.next(2);
      LOG.goAway(true);
      say(1);
      LOG.goAway(false);
      HUB.missedSome();

      assertThat(stream.next().id()).contains("1");
    }
  }

  private void say(int times) {
    for (int i = 0; i < times; i++) {
      said++;
      LOG.publish(channel, "message", message(Integer.toString(said)));
      HUB.signalled(channel);
    }
  }

  private static Map<String, Object> message(String content) {
    return Map.of(
        "id",
        UUID.randomUUID(),
        "conversationId",
        UUID.randomUUID(),
        "content",
        content,
        "senderId",
        UUID.randomUUID(),
        "isRead",
        false,
        "createdAt",
        Instant.EPOCH);
  }

  private static void until(String what, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static final class Stub implements EventsApi {
    @Override
    public void streamEvents(
        String lastEventID, String lastEventId, String ticket, SseEventSink sink, Sse sse) {
      LiveChannel heard = channel;
      Optional<String> last =
          Optional.ofNullable(lastEventID).or(() -> Optional.ofNullable(lastEventId));
      STREAMS.open(
          heard,
          last,
          sink,
          sse,
          () -> List.of(new LiveEvent("unread", Map.of("notifications", LOG.latest(heard)))));
    }

    @Override
    public CreateEventTicketResponseJson createEventTicket() {
      throw new UnsupportedOperationException();
    }
  }
}
