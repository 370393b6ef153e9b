package com.onlyarts.insights.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.insights.domain.InsightsRejection.FailedItemNotFound;
import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.FailedItems.Attempt;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.application.port.RecordingAuditTrail.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryingFailedItemsTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  private final RecordingAuditTrail audit = new RecordingAuditTrail(transactions);
  private final SteppingClock clock = new SteppingClock();
  private final RetryingFailedItems retrying =
      new RetryingFailedItems(transactions, failedItems, audit, clock);
  private final Caller admin = Callers.anAdmin();

  @Test
  void R95_an_admin_lets_an_item_be_tried_at_once_and_that_is_written_down() {
    FailedItemId id = failed(clock.instant().plus(Duration.ofHours(1)));
    clock.advance(Duration.ofMinutes(1));

    retrying.retry(admin, id);

    assertThat(only().last().next()).contains(clock.instant());
    assertThat(audit.deeds())
        .containsExactly(
            new AuditEntry(
                admin.person().value(),
                "insights.retry-failed-item",
                "failed-item",
                id.value().toString(),
                Map.of()));
  }

  @Test
  void what_was_given_up_is_tried_again_too() {
    FailedItemId id = failed(Attempt.NEVER);
    assertThat(only().last().next()).isEmpty();

    retrying.retry(admin, id);

    assertThat(only().last().next()).contains(clock.instant());
  }

  @Test
  void what_has_succeeded_meanwhile_is_refused_and_nothing_written_down() {
    FailedItemId id = failed(Attempt.NEVER);
    failedItems.recovered("orders.expire", "order");

    assertRefused(new FailedItemNotFound(), () -> retrying.retry(admin, id));

    assertThat(audit.deeds()).isEmpty();
  }

  private FailedItemId failed(Instant dueAt) {
    failedItems.failed(
        "orders.expire", "order", new Attempt(1, clock.instant(), dueAt), "Boom", "it is broken");
    return only().id();
  }

  private FailedItem only() {
    return failedItems.list(Optional.empty(), PageRequest.first(2)).rows().getFirst();
  }
}
