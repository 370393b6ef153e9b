package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.application.Reaction;
import com.onlyarts.kernel.application.Reactions;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.identity.domain.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  record Happened(PersonId who, String what, Instant when) implements Event {}

  private final SteppingClock clock = new SteppingClock();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final Reactions reactions = new Reactions();
  private final OutboxRelay relay = new OutboxRelay(DATABASE.jdbi(), transactions, reactions, clock);
  private final JdbiOutbox outbox = new JdbiOutbox(DATABASE.jdbi(), reactions, relay, clock);
  private final List<Event> seen = Collections.synchronizedList(new ArrayList<>());
  private final Happened event = new Happened(PersonId.next(), "a line \"quoted\"", SteppingClock.NOON);

  @BeforeEach
  void empty() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("DELETE FROM outbox; DROP TABLE IF EXISTS traces; CREATE TABLE traces (what TEXT)"));
  }

  @Test
  void R83_a_committed_event_reaches_every_reaction_to_it_as_it_was() {
    reactions.add(new Reaction<>("one", Happened.class, seen::add));
    reactions.add(new Reaction<>("two", Happened.class, seen::add));
    transactions.inTransaction(() -> outbox.publish(event));

    assertThat(relay.deliverDue()).isEqualTo(2);

    assertThat(seen).containsExactly(event, event);
    assertThat(relay.deliverDue()).isZero();
  }

  @Test
  void R83_what_is_rolled_back_never_left() {
    reactions.add(new Reaction<>("one", Happened.class, seen::add));
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      outbox.publish(event);
                      throw new IllegalStateException("changed my mind");
                    }));

    assertThat(relay.deliverDue()).isZero();
  }

  @Test
  void an_event_outside_a_transaction_is_refused() {
    assertThatIllegalStateException().isThrownBy(() -> outbox.publish(event));
  }

  @Test
  void R83_a_failing_reaction_is_undone_and_tried_again_later() {
    reactions.add(
        new Reaction<>(
            "fails once",
            Happened.class,
            it -> {
              DATABASE.jdbi().useHandle(handle -> handle.execute("INSERT INTO traces VALUES ('half done')"));
              seen.add(it);
              if (seen.size() == 1) {
                throw new IllegalStateException("not today");
              }
            }));
    transactions.inTransaction(() -> outbox.publish(event));

    relay.deliverDue();
    assertThat(relay.deliverDue()).as("not before its delay is over").isZero();
    clock.advance(Duration.ofSeconds(1));
    relay.deliverDue();

    assertThat(seen).hasSize(2);
    assertThat(count("SELECT count(*) FROM traces")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM outbox")).isZero();
  }

  @Test
  void R83_a_reaction_that_never_succeeds_is_parked_and_holds_up_nobody() {
    reactions.add(
        new Reaction<>(
            "hopeless",
            Happened.class,
            _ -> {
              throw new IllegalStateException("never");
            }));
    transactions.inTransaction(() -> outbox.publish(event));

    for (int attempt = 0; attempt < OutboxRelay.ATTEMPTS; attempt++) {
      relay.deliverDue();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(relay.deliverDue()).isZero();
    assertThat(count("SELECT count(*) FROM outbox WHERE parked_at IS NOT NULL")).isEqualTo(1);
  }

  @Test
  void R83_two_nodes_never_bring_the_same_event_twice() throws InterruptedException {
    reactions.add(new Reaction<>("counted", Happened.class, seen::add));
    for (int i = 0; i < 50; i++) {
      transactions.inTransaction(() -> outbox.publish(event));
    }
    Callable<Integer> node = () -> new OutboxRelay(DATABASE.jdbi(), transactions, reactions, clock).deliverDue();

    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(Stream.generate(() -> node).limit(4).toList());
    }

    assertThat(seen).hasSize(50);
  }

  private static int count(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }
}
