package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.kernel.WorkItemId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.WorkQueue;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import com.onlyarts.kernel.application.port.WorkQueueContract;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue.Which;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiWorkQueueIT extends WorkQueueContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final AtomicInteger woken = new AtomicInteger();
  private final JdbiWorkQueue<String> queue =
      new JdbiWorkQueue<>(DATABASE.jdbi(), new Texts(), woken::incrementAndGet);

  /** Texts, of which those with a question mark are not understood. */
  private record Texts() implements WorkTopic<String> {
    @Override
    public String name() {
      return "test.texts";
    }

    @Override
    public Optional<String> nameOf(String work) {
      return WorkQueueContract.nameOf(work);
    }

    @Override
    public String read(String json) {
      if (json.contains("?")) {
        throw new IllegalStateException("of another version");
      }
      return WorkJson.read(json, Written.class).text();
    }

    @Override
    public String write(String work) {
      return WorkJson.write(new Written(work, WorkQueueContract.subjectsOf(work)));
    }

    private record Written(String text, List<String> subjects) {}
  }

  @BeforeEach
  void empty() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("DELETE FROM work_items"));
  }

  @Override
  protected WorkQueue<String> queue() {
    return queue;
  }

  @Override
  protected void add(String work) {
    transactions.inTransaction(() -> queue.add(work));
  }

  @Test
  void a_backlog_that_nobody_has_counted_yet_is_not_read_through_for_each_item() {
    DATABASE.jdbi().useHandle(handle -> handle.execute("VACUUM ANALYZE work_items"));
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO work_items (topic, key, payload, due_at)
                    SELECT 'test.texts', 'key ' || n % 1000, '{}', CASE WHEN n <= 1000 THEN now() + interval '1 hour' ELSE '-infinity' END
                    FROM generate_series(1, 3000) AS n
                    """));

    new Explained(DATABASE.jdbi())
        .assertCosts(
            1_000, () -> transactions.inTransaction(() -> queue.claim(Which.FRESH, 1, 50, NOON)));
  }

  @Test
  void R83_work_is_added_with_its_act_or_not_at_all_and_workers_are_woken_by_the_commit() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      queue.add("a");
                      throw new IllegalStateException("rolled back");
                    }));
    assertThatIllegalStateException().isThrownBy(() -> queue.add("outside of any"));
    assertThat(takeItems(1, NOON)).isEmpty();
    assertThat(woken).hasValue(0);

    add("a");

    assertThat(woken).hasValue(1);
    assertThat(takeItems(1, NOON)).hasSize(1);
  }

  @Test
  void R83_of_ten_workers_at_once_no_two_take_the_same() throws Exception {
    IntStream.range(0, 100).forEach(number -> add("work " + number));
    ConcurrentLinkedQueue<WorkItemId> taken = new ConcurrentLinkedQueue<>();
    Callable<Boolean> worker =
        () -> {
          for (var items = takeItems(3, NOON); !items.isEmpty(); items = takeItems(3, NOON)) {
            items.forEach(item -> taken.add(item.id()));
          }
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(10)) {
      threads.invokeAll(Collections.nCopies(10, worker));
    }
    // SKIP LOCKED may leave a worker empty-handed while another one holds the last; what is left is
    // there for the next round
    worker.call();

    assertThat(taken).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void R83_two_transactions_that_add_the_same_name_at_once_add_it_once()
      throws InterruptedException {
    Callable<Boolean> racer =
        () -> {
          add("order/paid");
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(Collections.nCopies(8, racer));
    }

    assertThat(takeItems(9, NOON)).hasSize(1);
  }

  @Test
  void what_this_version_does_not_understand_holds_up_nothing_else() {
    add("what is this?");
    add("this is clear");

    List<Item<String>> items = takeItems(9, NOON);

    assertThatIllegalStateException().isThrownBy(items.getFirst()::work);
    assertThat(items.getLast().work()).isEqualTo("this is clear");
  }

  @Test
  void what_was_over_a_month_ago_is_forgotten_with_its_name_and_what_waits_is_not() {
    SteppingClock clock = new SteppingClock();
    add("order/paid");
    add("waits");
    queue.ended(takeItems(1, NOON).getFirst(), Outcome.DONE, "", NOON);
    Pruning pruning = JdbiWorkQueue.pruning(DATABASE.jdbi(), clock, new Texts().name());

    clock.advance(Duration.ofDays(30));
    pruning.run();
    add("order/paid");
    assertThat(queue.waiting()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    pruning.run();
    add("order/paid");

    assertThat(queue.waiting()).isEqualTo(2);
    assertThat(queue.parked()).isZero();
  }
}
