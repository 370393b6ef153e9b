package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.RetryPolicy;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.WorkQueue.Item;
import com.onlyarts.kernel.application.port.WorkQueue.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link WorkQueue} must do (R83). Each test begins with an empty queue. */
public abstract class WorkQueueContract {
  protected static final Duration LEASE = Duration.ofMinutes(2);
  protected static final Instant NOON = SteppingClock.NOON;
  private static final RetryPolicy RETRIES =
      new RetryPolicy(3, Duration.ofSeconds(5), Duration.ofSeconds(7));

  protected abstract WorkQueue<String> queue();

  /** Adds work in a transaction of its own. */
  protected void add(String work) {
    queue().add(work);
  }

  /** Work is named by what stands before a slash. */
  protected static Optional<String> nameOf(String work) {
    return work.contains("/")
        ? Optional.of(work.substring(0, work.indexOf('/')))
        : Optional.empty();
  }

  /** Work stands and falls with what stands behind a number sign. */
  protected static List<String> subjectsOf(String work) {
    return work.contains("#") ? List.of(work.substring(work.indexOf('#') + 1)) : List.of();
  }

  @Test
  void R82_what_was_taken_back_is_not_done_and_what_is_done_stays_known() {
    add("first/mail#comment/1");
    queue().ended(takeItems(1, NOON).getFirst(), Outcome.DONE, "re_1", NOON);
    Stream.of("second/mail#comment/1", "third/mail#comment/2", "other").forEach(this::add);

    queue().withdraw("comment/1");
    add("first/again");

    assertThat(take(NOON)).containsExactly("third/mail#comment/2", "other");
  }

  @Test
  void R83_work_is_taken_by_one_until_its_lease_is_over() {
    add("a");

    assertThat(take(NOON)).containsExactly("a");
    assertThat(take(NOON.plus(LEASE).minusSeconds(1))).as("held").isEmpty();
    assertThat(takeItems(9, NOON.plus(LEASE)))
        .as("left behind")
        .singleElement()
        .satisfies(item -> assertThat(item.tries()).isEqualTo(2));
  }

  @Test
  void R83_work_of_one_name_comes_once_also_when_it_is_over() {
    add("order/first");
    add("order/second");
    add("other/first");
    add("nameless");
    add("nameless");

    List<Item<String>> items = takeItems(9, NOON);
    assertThat(items)
        .extracting(Item::work)
        .containsExactly("order/first", "other/first", "nameless", "nameless");

    queue().ended(items.getFirst(), Outcome.DONE, "re_1", NOON);
    add("order/third");
    assertThat(take(NOON)).isEmpty();
  }

  @Test
  void what_is_over_is_not_taken_again_and_what_became_of_it_stands() {
    List<Outcome> outcomes = List.of(Outcome.values());
    outcomes.forEach(outcome -> add(outcome + "/work"));
    add("gone");
    List<Item<String>> items = takeItems(9, NOON);
    for (int i = 0; i < outcomes.size(); i++) {
      queue().ended(items.get(i), outcomes.get(i), "that is why", NOON);
    }
    queue().done(items.getLast());

    queue().postpone(items.getFirst(), "too late", NOON);
    queue().putBack(items.getFirst(), NOON);

    assertThat(take(NOON.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void what_fails_is_tried_again_after_growing_pauses_and_parked_in_the_end() {
    add("a");

    assertThat(fail(NOON)).isFalse();
    assertThat(take(NOON.plusSeconds(4))).isEmpty();
    assertThat(fail(NOON.plusSeconds(5))).isFalse();
    assertThat(take(NOON.plusSeconds(11))).as("no longer than the longest pause").isEmpty();
    assertThat(fail(NOON.plusSeconds(12))).isTrue();

    assertThat(take(NOON.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void what_is_put_back_was_not_tried() {
    add("a");
    Item<String> item = takeItems(1, NOON).getFirst();
    queue().putBack(item, NOON.plusSeconds(30));

    assertThat(take(NOON.plusSeconds(29))).isEmpty();
    assertThat(takeItems(1, NOON.plusSeconds(30)))
        .singleElement()
        .satisfies(again -> assertThat(again.tries()).isEqualTo(1));
  }

  @Test
  void what_was_never_tried_comes_first_in_its_order_then_what_is_due_first() {
    Stream.of("late", "early").forEach(this::add);
    List<Item<String>> tried = takeItems(2, NOON);
    queue().postpone(tried.getFirst(), "failed", NOON.plusSeconds(9));
    queue().postpone(tried.getLast(), "failed", NOON.plusSeconds(8));
    Stream.of("one", "two", "three").forEach(this::add);

    assertThat(takeItems(4, NOON.plusSeconds(9)))
        .extracting(Item::work)
        .containsExactly("one", "two", "three", "early");
    assertThat(take(NOON.plusSeconds(9))).containsExactly("late");
  }

  private List<String> take(Instant now) {
    return takeItems(9, now).stream().map(Item::work).toList();
  }

  protected List<Item<String>> takeItems(int most, Instant now) {
    return queue().take(most, now, LEASE);
  }

  private boolean fail(Instant now) {
    return queue().failed(takeItems(1, now).getFirst(), "away", RETRIES, now);
  }
}
