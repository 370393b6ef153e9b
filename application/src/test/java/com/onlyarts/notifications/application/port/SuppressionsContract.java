package com.onlyarts.notifications.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.application.port.Suppressions.Reason;
import com.onlyarts.notifications.application.port.Suppressions.Suppression;
import com.onlyarts.notifications.domain.MailAddress;
import com.onlyarts.notifications.domain.SuppressionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Suppressions} must do. */
public abstract class SuppressionsContract {
  private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");

  protected abstract Suppressions suppressions();

  @Test
  void an_address_is_on_the_list_once_until_it_is_taken_off() {
    Suppression bounced = suppression(NOW);
    suppressions().add(bounced);
    suppressions()
        .add(
            new Suppression(
                SuppressionId.next(), bounced.address(), Reason.COMPLAINED, Optional.empty(), NOW));
    assertThat(suppressions().contains(bounced.address())).isTrue();

    assertThat(suppressions().remove(bounced.id())).contains(bounced);

    assertThat(suppressions().contains(bounced.address())).isFalse();
    assertThat(suppressions().remove(bounced.id())).isEmpty();
  }

  @Test
  void the_list_is_latest_first_at_any_depth() {
    Suppression first = suppression(NOW.plusSeconds(1));
    Suppression second = suppression(NOW.plusSeconds(2));
    suppressions().add(first);
    suppressions().add(second);

    var page = suppressions().list(PageRequest.first(1));

    assertThat(page.rows()).containsExactly(second);
    assertThat(suppressions().list(PageRequest.first(1).after(page)).rows()).containsExactly(first);
  }

  @Test
  void R36_an_event_is_taken_in_once() {
    String event = "msg_" + UUID.randomUUID();
    assertThat(suppressions().takeIn(event, "email.bounced", NOW)).isTrue();
    assertThat(suppressions().takeIn(event, "email.bounced", NOW)).isFalse();
  }

  private static Suppression suppression(Instant at) {
    return new Suppression(
        SuppressionId.next(),
        new MailAddress("m" + UUID.randomUUID() + "@example.com"),
        Reason.BOUNCED,
        Optional.of("no such mailbox"),
        at);
  }
}
