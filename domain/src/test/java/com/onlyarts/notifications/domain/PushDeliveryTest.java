package com.onlyarts.notifications.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.notifications.domain.PushFixture.PUBLIC_KEY;
import static com.onlyarts.notifications.domain.PushFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PushDeliveryTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI ENDPOINT = URI.create("https://push.example.com/1");

  @Test
  void pauses_grow_to_an_hour_and_it_ends_after_ten_tries_or_when_it_is_stale() {
    assertThat(after(0).pause()).isEqualTo(Duration.ofSeconds(5));
    assertThat(after(3).pause()).isEqualTo(Duration.ofSeconds(40));
    assertThat(after(99).pause()).isEqualTo(Duration.ofHours(1));
    assertThat(after(8).isWorthRetrying(NOON)).isTrue();
    assertThat(after(9).isWorthRetrying(NOON)).isFalse();
    assertThat(after(0).isWorthRetrying(NOON.plus(Duration.ofDays(1)))).isFalse();
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

  private static PushDelivery after(int attempts) {
    return new PushDelivery(
        PushDeliveryId.next(),
        PushSubscriptionId.next(),
        PushFixture.aBrowser(),
        PushFixture.aMessage(),
        attempts,
        NOON.plus(Duration.ofDays(1)));
  }
}
