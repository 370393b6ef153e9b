package com.onlyarts.kernel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.FailedItems.Attempt;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link FailedItems} must do. */
public abstract class FailedItemsContract {
  private static final Instant NOON = SteppingClock.NOON;

  /** A job of its own for each test, because the table is everybody's. */
  private final String job = "test." + UUID.randomUUID();

  private final Attempt first = new Attempt(1, NOON, NOON.plusSeconds(15));
  private final Attempt second = new Attempt(2, NOON.plusSeconds(15), NOON.plusSeconds(45));

  protected abstract FailedItems items();

  @Test
  void a_failed_item_is_known_to_its_own_job_only() {
    fail("a", first);

    assertThat(items().among(job, List.of("a", "b"))).isEqualTo(Map.of("a", first));
    assertThat(items().among(job + ".other", List.of("a"))).isEmpty();
    assertThat(items().among(job, List.of())).isEmpty();
  }

  @Test
  void a_second_failure_takes_the_place_of_the_first_and_keeps_its_beginning() {
    fail("a", first);
    items().failed(job, "a", second, "Other", "another reason");

    FailedItem item = only();
    assertThat(item.last()).isEqualTo(second);
    assertThat(item.firstFailedAt()).isEqualTo(NOON);
    assertThat(item.error()).isEqualTo("Other");
    assertThat(item.message()).isEqualTo("another reason");
  }

  @Test
  void an_item_that_succeeds_is_forgotten() {
    fail("a", first);
    fail("b", first);
    items().recovered(job, "a");

    assertThat(only().item()).isEqualTo("b");
    assertThat(items().waiting(job)).isEqualTo(1);
  }

  @Test
  void an_item_that_an_admin_wants_tried_again_is_due_at_once() {
    fail("a", second);
    Instant now = NOON.plusSeconds(20);

    assertThat(items().retry(only().id(), now)).isTrue();

    assertThat(only().last()).isEqualTo(new Attempt(2, second.failedAt(), now));
    assertThat(items().retry(FailedItemId.next(), now)).isFalse();
  }

  @Test
  void items_that_are_due_no_more_are_forgotten() {
    fail("a", first);
    fail("b", first);
    items().forgetOthers(job, List.of("b", "c"));

    assertThat(only().item()).isEqualTo("b");
    items().forgetOthers(job, List.of());
    assertThat(items().waiting(job)).isZero();
  }

  @Test
  void the_latest_are_listed_first_page_by_page() {
    List.of("a", "b", "c").forEach(name -> fail(name, first));

    Page<FailedItem> page = items().list(Optional.of(job), PageRequest.first(2));
    Page<FailedItem> next = items().list(Optional.of(job), PageRequest.first(2).after(page));

    assertThat(page.rows()).extracting(FailedItem::item).containsExactly("c", "b");
    assertThat(page.total()).isEqualTo(3);
    assertThat(next.rows()).extracting(FailedItem::item).containsExactly("a");
    assertThat(next.next()).isEmpty();
    assertThat(items().list(Optional.empty(), PageRequest.first(100)).rows())
        .extracting(FailedItem::item)
        .contains("a", "b", "c");
  }

  private void fail(String name, Attempt attempt) {
    items().failed(job, name, attempt, "Boom", "it is broken");
  }

  private FailedItem only() {
    List<FailedItem> rows = items().list(Optional.of(job), PageRequest.first(10)).rows();
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }
}
