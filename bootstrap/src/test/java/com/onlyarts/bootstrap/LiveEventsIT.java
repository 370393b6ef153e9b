package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.LiveSignal;
import com.onlyarts.kernel.jdbi.JdbiLiveEvents;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.PostgresNotify;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.EventStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one database, and something that happens on a third: listeners on either hear all of
 * it, wherever they come back to (R83).
 */
class LiveEventsIT {
  private static final String PAGE = "https://gallery.example";
  private static final String PUBLIC_URL =
      "http://localhost:5000"; // tokens name it, so all nodes must have the same
  private static final Duration STOP = Duration.ofSeconds(20);

  @RegisterExtension
  static final RunningService ONE =
      RunningService.with("ONLYARTS_PUBLIC_URL", PUBLIC_URL, "ONLYARTS_CORS_ORIGINS", PAGE);

  @TempDir private static Path folder;
  private static ServiceProcess other;
  private static LiveSignal signal;

  @BeforeAll
  static void start_the_others() {
    other = otherNode();
    signal = new PostgresNotify(ONE.database().database());
    signal.start(new LiveSignal.Deaf());
  }

  @AfterAll
  static void stop_the_others() {
    signal.close();
    other.close();
  }

  @Test
  void R83_what_happens_on_one_node_is_heard_on_every_node_and_a_listener_may_change_nodes() {
    Person ada = ApiUsers.aBuyer(ONE.api());
    ApiClient there = other.api().as(ada.token());
    try (EventStream here = ada.api().stream("/events");
        EventStream elsewhere = there.stream("/events")) {
      happen(ada, 1, 20);

      assertThat(numbersIn(here, 20)).isEqualTo(numbersIn(elsewhere, 20)).isEqualTo(numbers(1, 20));
    }
    happen(ada, 21, 30);
    try (EventStream comesBack = there.with("Last-Event-ID", "17").stream("/events")) {
      happen(ada, 31, 35);

      assertThat(numbersIn(comesBack, 18)).isEqualTo(numbers(18, 35));
    }
  }

  @Test
  void a_ticket_of_one_node_opens_one_stream_on_another() {
    Person ada = ApiUsers.aBuyer(ONE.api());
    String ticket = ada.api().post("/events/ticket").expect(201).text("/data/ticket");
    try (EventStream stream = other.api().stream("/events?ticket=" + ticket)) {
      happen(ada, 1, 1);
      assertThat(numbersIn(stream, 1)).containsExactly(1);
    }
    ONE.api()
        .with("Accept", "text/event-stream")
        .get("/events?ticket=" + ticket)
        .refused(401, "invalid_ticket");
  }

  @Test
  void R13_a_stream_ends_when_its_session_is_ended_on_another_node() {
    Person ada = ApiUsers.aBuyer(ONE.api());
    try (EventStream stream = other.api().as(ada.token()).stream("/events")) {
      stream.next();
      String session = ada.api().get("/auth/sessions").expect(200).text("/data/sessions/0/id");
      ada.api().delete("/auth/sessions/" + session).expect(200);

      stream.awaitEnd();
    }
  }

  @Test
  void a_page_of_an_allowed_origin_may_listen() {
    Person ada = ApiUsers.aBuyer(ONE.api());
    try (EventStream stream = ada.api().with("Origin", PAGE).stream("/events")) {
      assertThat(stream.header("Access-Control-Allow-Origin")).contains(PAGE);
      assertThat(stream.header("Cache-Control").orElse("")).contains("no-cache");
      assertThat(stream.header("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void a_node_that_stops_lets_its_listeners_go() {
    try (ServiceProcess leaving = otherNode()) {
      Person ada = ApiUsers.aBuyer(leaving.api());
      try (EventStream stream = ada.api().stream("/events")) {
        stream.next();

        int before = leaving.output().length();
        leaving.terminate();

        stream.awaitEnd();
        assertThat(leaving.exitWithin(STOP)).as(leaving.output()).isIn(0, 143);
        assertThat(leaving.output().substring(before))
            .as("it has not come to the end of the server's patience, which cuts off who is left")
            .doesNotContain("Not stopped cleanly", "did not stop cleanly", " WARN ", " ERROR ");
      }
    }
  }

  /** What another node does in an act of its own. */
  private static void happen(Person person, int from, int to) {
    LiveEvents events = new JdbiLiveEvents(ONE.database().jdbi(), signal, Clock.systemUTC());
    JdbiTransactions transactions = new JdbiTransactions(ONE.database().jdbi());
    LiveChannel channel = LiveChannel.person(UUID.fromString(person.id()));
    IntStream.rangeClosed(from, to)
        .forEach(
            number ->
                transactions.inTransaction(
                    () -> events.publish(channel, "unread", Map.of("notifications", number))));
  }

  private static List<Integer> numbersIn(EventStream stream, int many) {
    assertThat(stream.next().name()).isEqualTo("welcome");
    return stream.next(many).stream()
        .map(told -> told.json().get("notifications").asInt())
        .toList();
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  private static ServiceProcess otherNode() {
    return ServiceProcess.started(
        ServiceProcess.freePort(),
        folder,
        Map.of("DATABASE_URL", ONE.database().url(), "ONLYARTS_PUBLIC_URL", PUBLIC_URL));
  }
}
