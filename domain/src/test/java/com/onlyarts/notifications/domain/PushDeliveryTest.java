package com.onlyarts.notifications.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.notifications.domain.PushFixture.PUBLIC_KEY;
import static com.onlyarts.notifications.domain.PushFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushDeliveryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI ENDPOINT = URI.create("https://push.example.com/1");

  @Test
  void a_push_is_worth_telling_until_it_is_stale() {
    PushDelivery delivery =
        new PushDelivery(
            PushSubscriptionId.next(),
            PersonId.next(),
            PushFixture.aMessage(),
            List.of("person/1"),
            NOON.plusSeconds(9));

    assertThat(delivery.isWorthTelling(NOON.plusSeconds(8))).isTrue();
    assertThat(delivery.isWorthTelling(NOON.plusSeconds(9))).isFalse();
  }

  @Test
  void a_browsers_keys_are_a_point_and_sixteen_bytes_padded_or_not() {
    assertThat(new PushTarget(ENDPOINT, PUBLIC_KEY + "=", SECRET + "==").secret())
        .isEqualTo(SECRET);
    assertInvalid("keys.p256dh", () -> new PushTarget(ENDPOINT, SECRET, SECRET));
    assertInvalid(
        "keys.p256dh", () -> new PushTarget(ENDPOINT, "A" + PUBLIC_KEY.substring(1), SECRET));
    assertInvalid("keys.p256dh", () -> new PushTarget(ENDPOINT, "§§", SECRET));
    assertInvalid("keys.auth", () -> new PushTarget(ENDPOINT, PUBLIC_KEY, "short"));
  }

  @Test
  void bids_are_urgent_and_soon_stale() {
    PushMessage bid =
        new PushMessage(
            NotificationId.next(),
            NotificationType.BID,
            "You were outbid",
            "Tide stands at 5.00 USD now",
            "/livestreams/1");
    assertThat(bid.isUrgent()).isTrue();
    assertThat(bid.worthTelling()).isEqualTo(Duration.ofHours(1));
    assertThat(PushFixture.aMessage().isUrgent()).isFalse();
  }
}
