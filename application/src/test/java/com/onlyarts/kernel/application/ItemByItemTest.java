package com.onlyarts.kernel.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ItemByItemTest {
  private static final int BATCH = 2;

  private final SteppingClock clock = new SteppingClock();
  private final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  private final ItemByItem items = new ItemByItem("test.job", failedItems, clock);
  private final TreeSet<String> due = new TreeSet<>(List.of("a", "b", "c", "d", "e"));
  private final Set<String> broken = new HashSet<>();
  private final List<String> tried = new ArrayList<>();
  private RuntimeException failure = new IllegalStateException("broken");

  @Test
  void a_first_batch_of_broken_items_does_not_stop_those_behind_it() {
    broken.addAll(List.of("a", "b", "c"));

    run();

    assertThat(tried).containsExactly("a", "b", "c", "d", "e");
    assertThat(due).containsExactly("a", "b", "c");
    assertThat(failedItems.waiting("test.job")).isEqualTo(3);
  }

  @Test
  void a_failed_item_rests_for_a_growing_while() {
    broken.add("a");
    run();
    tried.clear();

    clock.advance(Duration.ofSeconds(14));
    run();
    assertThat(tried).isEmpty();

    clock.advance(Duration.ofSeconds(1));
    run();
    assertThat(tried).containsExactly("a");

    clock.advance(Duration.ofSeconds(29));
    run();
    assertThat(tried).containsExactly("a");
    assertThat(only().last().number()).isEqualTo(2);
  }

  @Test
  void it_rests_for_an_hour_at_most() {
    broken.add("a");
    for (int i = 0; i < 20; i++) {
      run();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(only().last().number()).isEqualTo(20);
  }

  @Test
  void who_waits_for_a_provider_rests_for_two_minutes_at_most() {
    broken.add("a");
    failure = new Rejected(new ServiceUnavailable("payment provider"));
    for (int i = 0; i < 20; i++) {
      run();
      clock.advance(Duration.ofMinutes(2));
    }

    assertThat(only().last().number()).isEqualTo(20);
    assertThat(only().error()).isEqualTo("service_unavailable");
  }

  @Test
  void an_item_that_succeeds_at_last_is_forgotten() {
    broken.add("a");
    run();
    broken.clear();
    clock.advance(Duration.ofSeconds(15));
    run();

    assertThat(due).isEmpty();
    assertThat(failedItems.waiting("test.job")).isZero();
  }

  @Test
  void an_item_that_was_settled_in_another_way_is_forgotten() {
    broken.add("a");
    run();
    due.clear();
    run();

    assertThat(failedItems.waiting("test.job")).isZero();
  }

  @Test
  void a_single_attempt_is_made_at_once_and_says_how_it_went() {
    broken.add("a");

    assertThat(items.attempt("a", () -> act("a"))).isFalse();
    assertThat(items.attempt("a", () -> act("a"))).isFalse();
    assertThat(only().last().number()).isEqualTo(2);
    broken.clear();
    assertThat(items.attempt("a", () -> act("a"))).isTrue();
    assertThat(failedItems.waiting("test.job")).isZero();
  }

  @Test
  void nothing_secret_is_written_down() {
    broken.add("a");
    failure =
        new IllegalStateException(
            "outer",
            new IllegalArgumentException(
                "no sk_test_4711 for jo@example.com, Bearer abc.def pi_1_secret_2, http://me:pass@host\nDetail: Key (email)=(jo) exists"));
    run();

    assertThat(only().error()).isEqualTo("IllegalArgumentException");
    assertThat(only().message()).isEqualTo("no *** for ***, *** ***, http***host");
  }

  private void run() {
    items.all(String::toString, this::page, this::act);
  }

  private List<String> page(Optional<String> after) {
    return after.map(last -> (SortedSet<String>) due.tailSet(last, false)).orElse(due).stream()
        .limit(BATCH)
        .toList();
  }

  private void act(String item) {
    tried.add(item);
    if (broken.contains(item)) {
      throw failure;
    }
    due.remove(item);
  }

  private FailedItem only() {
    List<FailedItem> rows = failedItems.list(Optional.empty(), PageRequest.first(10)).rows();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }
}
