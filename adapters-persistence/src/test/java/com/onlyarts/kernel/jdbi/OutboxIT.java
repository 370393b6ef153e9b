package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  record Happened(PersonId who, String what, Instant when) implements Event {}

  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final EventHandlers handlers = new EventHandlers();
  private final SteppingClock clock = new SteppingClock();
  private final OutboxRelay relay = aRelay();
  private final JdbiOutbox outbox = new JdbiOutbox(DATABASE.jdbi(), handlers, () -> {});
  private final List<Happened> seen = Collections.synchronizedList(new ArrayList<>());
  private int seconds;
  private final Happened event = happened("a line \"quoted\"");

  @BeforeEach
  void empty() {
    execute(
        "DELETE FROM work_items; DROP TABLE IF EXISTS traces; CREATE TABLE traces (what TEXT UNIQUE DEFERRABLE INITIALLY DEFERRED)");
  }

  @Test
  void R83_a_committed_event_reaches_every_handler_of_it_as_it_was() {
    on("one", seen::add);
    on("two", seen::add);
    publish(event);

    assertThat(deliverDue()).isEqualTo(2);

    assertThat(seen).containsExactly(event, event);
    assertThat(deliverDue()).isZero();
  }

  @Test
  void R83_what_is_rolled_back_never_left() {
    on("one", seen::add);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      outbox.publish(event);
                      throw new IllegalStateException("changed my mind");
                    }));

    assertThat(deliverDue()).isZero();
  }

  @Test
  void an_event_outside_a_transaction_is_refused() {
    assertThatIllegalStateException().isThrownBy(() -> outbox.publish(event));
  }

  @Test
  void R83_what_a_failing_handler_did_is_undone_and_tried_again_later() {
    on(
        "fails once",
        it -> {
          execute("INSERT INTO traces VALUES ('half done')");
          seen.add(it);
          if (seen.size() == 1) {
            throw new IllegalStateException("not today");
          }
        });
    publish(event);

    deliverDue();
    assertThat(deliverDue()).as("not before its delay is over").isZero();
    theDelayIsOver();
    deliverDue();

    assertThat(seen).hasSize(2);
    assertThat(count("SELECT count(*) FROM traces")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM work_items")).isZero();
  }

  @Test
  void R83_an_event_whose_handler_never_succeeds_is_parked_and_holds_up_nobody() {
    on(
        "hopeless",
        it -> {
          if (it.equals(event)) {
            throw new IllegalStateException("never");
          }
          seen.add(it);
        });
    Happened later = new Happened(event.who(), "later", SteppingClock.NOON);
    publish(event);
    publish(later);

    for (int attempt = 0; attempt < OutboxRelay.RETRIES.tries(); attempt++) {
      deliverDue();
      assertThat(seen)
          .as("what comes later of the same thing waits")
          .isEqualTo(attempt == OutboxRelay.RETRIES.tries() - 1 ? List.of(later) : List.of());
      theDelayIsOver();
    }

    assertThat(deliverDue()).isZero();
    assertThat(relay.queue().parked()).isEqualTo(1);
  }

  @Test
  void
      of_a_flurry_that_waits_the_latest_is_told_in_its_place_for_all_of_them_and_nothing_of_it_remains() {
    List<Integer> times = new ArrayList<>();
    List<Integer> together = new ArrayList<>();
    handlers.add(
        new EventHandler<>(
            "flurry",
            Happened.class,
            all -> {
              together.add(all.size());
              all.forEach(
                  it -> {
                    seen.add(it.event());
                    times.add(it.times());
                  });
            },
            Optional.of(Happened::what),
            2));
    List<Happened> waiting =
        Stream.of("a", "b", "a", "c", "b", "a")
            .map(what -> new Happened(event.who(), what, SteppingClock.NOON.plusSeconds(seconds++)))
            .toList();
    transactions.inTransaction(
        () -> {
          waiting.forEach(outbox::publish);
          return true;
        });

    deliverDue();

    assertThat(seen).containsExactly(waiting.get(3), waiting.get(4), waiting.get(5));
    assertThat(times).containsExactly(1, 2, 3);
    assertThat(together).as("at once, at most two").containsExactly(2, 1);
    assertThat(count("SELECT count(*) FROM work_items")).isZero();
  }

  @Test
  void R83_a_flurry_whose_telling_fails_is_told_later() {
    Set<String> failing = ConcurrentHashMap.newKeySet();
    failing.add("a");
    handlers.add(
        new EventHandler<>(
            "flurry",
            Happened.class,
            all -> {
              Happened latest = all.getFirst().event();
              if (failing.contains(latest.what())) {
                throw new IllegalStateException("not now");
              }
              seen.add(latest);
            },
            Optional.of(Happened::who),
            1));
    Happened earlier = happened("b");
    publish(earlier);
    publish(new Happened(earlier.who(), "a", SteppingClock.NOON));

    deliverDue();
    assertThat(seen).containsExactly(earlier);
    failing.clear();
    theDelayIsOver();
    deliverDue();

    assertThat(seen).extracting(Happened::what).containsExactly("b", "a");
    assertThat(count("SELECT count(*) FROM work_items")).isZero();
  }

  @Test
  void everything_a_transaction_publishes_is_numbered_in_its_order() {
    on("one", seen::add);
    List<Happened> said =
        IntStream.range(0, 20)
            .mapToObj(i -> new Happened(event.who(), "said " + i, SteppingClock.NOON))
            .toList();
    transactions.inTransaction(
        () -> {
          said.forEach(outbox::publish);
          return true;
        });

    deliverDue();

    assertThat(seen).isEqualTo(said);
  }

  @Test
  void
      R83_one_that_fails_holds_up_neither_other_things_nor_other_handlers_and_its_own_stay_in_order() {
    Set<String> failing = ConcurrentHashMap.newKeySet();
    on(
        "moody",
        it -> {
          if (failing.contains(it.what())) {
            throw new IllegalStateException("not now");
          }
          seen.add(it);
        });
    on("steady", it -> execute("INSERT INTO traces VALUES ('%s')".formatted(it.what())));
    List<Happened> ofOne =
        IntStream.range(0, 4)
            .mapToObj(i -> new Happened(event.who(), "one-" + i, SteppingClock.NOON))
            .toList();
    List<Happened> ofOthers = IntStream.range(0, 40).mapToObj(i -> happened("other-" + i)).toList();
    failing.add("one-1");
    Stream.concat(ofOne.stream(), ofOthers.stream()).forEach(this::publish);

    deliverDue();

    assertThat(seen)
        .contains(ofOne.getFirst())
        .containsAll(ofOthers)
        .doesNotContainAnyElementsOf(ofOne.subList(1, 4));
    assertThat(count("SELECT count(*) FROM traces")).isEqualTo(44);

    failing.clear();
    theDelayIsOver();
    deliverDue();

    assertThat(lastOccurrences(ofOne)).containsExactlyElementsOf(ofOne);
  }

  @Test
  void R83_what_fails_only_together_is_done_one_by_one() {
    on("writes the same", it -> execute("INSERT INTO traces VALUES ('%s')".formatted(it.what())));
    publish(event);
    publish(
        new Happened(
            event.who(),
            event.what(),
            SteppingClock.NOON)); // the UNIQUE is looked at when they commit
    publish(new Happened(event.who(), "another", SteppingClock.NOON));

    deliverDue();

    assertThat(count("SELECT count(*) FROM traces")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM work_items WHERE attempts = 1")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM work_items WHERE attempts = 0"))
        .as("in order: it waits for the one before")
        .isEqualTo(1);
  }

  @Test
  void R83_many_workers_bring_everything_once_and_each_thing_in_order()
      throws InterruptedException {
    on("counted", seen::add);
    List<PersonId> things = Stream.generate(PersonId::next).limit(10).toList();
    for (int i = 0; i < 30; i++) {
      String what = "%02d".formatted(i);
      things.forEach(thing -> publish(new Happened(thing, what, SteppingClock.NOON)));
    }
    Callable<Integer> node = () -> deliverDue(aRelay());

    try (var threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(Stream.generate(() -> node).limit(8).toList());
    }

    assertThat(seen).hasSize(300);
    things.forEach(
        thing ->
            assertThat(seen.stream().filter(it -> it.who().equals(thing)).map(Happened::what))
                .isSorted()
                .hasSize(30));
  }

  private List<Happened> lastOccurrences(List<Happened> events) {
    List<Happened> all = List.copyOf(seen);
    return events.stream()
        .sorted((a, b) -> Integer.compare(all.lastIndexOf(a), all.lastIndexOf(b)))
        .toList();
  }

  private static Happened happened(String what) {
    return new Happened(PersonId.next(), what, SteppingClock.NOON);
  }

  private void on(String handler, Consumer<Happened> act) {
    handlers.add(new EventHandler<>(handler, Happened.class, act));
  }

  private void publish(Happened happened) {
    transactions.inTransaction(() -> outbox.publish(happened));
  }

  private int deliverDue() {
    return deliverDue(relay);
  }

  private static int deliverDue(OutboxRelay relay) {
    int all = 0;
    for (int some = relay.deliverSome(); some > 0; some = relay.deliverSome()) {
      all += some;
    }
    return all;
  }

  private void theDelayIsOver() {
    clock.advance(Duration.ofHours(1));
  }

  private OutboxRelay aRelay() {
    return new OutboxRelay(DATABASE.jdbi(), transactions, handlers, clock);
  }

  private static void execute(String sql) {
    DATABASE.jdbi().useHandle(handle -> handle.execute(sql));
  }

  private static int count(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }
}
