package com.onlyarts.kernel.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.EventHandler;
import com.onlyarts.kernel.application.EventHandlers;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.FailedItems.FailedItem;
import com.onlyarts.kernel.application.port.FailedItemsContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiFailedItemsIT extends FailedItemsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private final JdbiTransactions transactions = new JdbiTransactions(DATABASE.jdbi());
  private final EventHandlers handlers = new EventHandlers();
  private final SteppingClock clock = new SteppingClock();
  private final OutboxRelay relay = new OutboxRelay(DATABASE.jdbi(), transactions, handlers, clock);

  record Broke(PersonId who) implements Event {}

  @Override
  protected FailedItems items() {
    return new JdbiFailedItems(DATABASE.jdbi());
  }

  @Test
  void R95_what_a_queue_gave_up_is_seen_and_tried_again_when_an_admin_says_so() {
    AtomicBoolean broken = new AtomicBoolean(true);
    handlers.add(
        new EventHandler<>(
            "mend",
            Broke.class,
            _ -> {
              if (broken.get()) {
                throw new IllegalStateException("no use for mira@example.com");
              }
            }));
    PersonId who = PersonId.next();
    JdbiOutbox outbox = new JdbiOutbox(DATABASE.jdbi(), handlers, () -> {});
    transactions.inTransaction(() -> outbox.publish(new Broke(who)));
    for (int tried = 0; tried < OutboxRelay.RETRIES.tries(); tried++) {
      relay.deliverSome();
      clock.advance(Duration.ofHours(1));
    }

    FailedItem item = parked().getFirst();
    assertThat(item.item()).isEqualTo("mend " + who);
    assertThat(item.error()).isEqualTo("parked");
    assertThat(item.message()).isEqualTo("IllegalStateException: no use for ***");
    assertThat(item.last().number()).isEqualTo(OutboxRelay.RETRIES.tries());
    assertThat(item.last().next()).isEmpty();

    broken.set(false);
    assertThat(items().retry(item.id(), clock.instant())).isTrue();
    assertThat(parked()).isEmpty();
    assertThat(relay.deliverSome()).isEqualTo(1);
    assertThat(items().retry(item.id(), clock.instant())).isFalse();
  }

  private List<FailedItem> parked() {
    return items().list(Optional.of("kernel.events"), PageRequest.first(10)).rows();
  }
}
