package com.onlyarts.notifications.domain;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Browsers, unlike each other. */
public final class PushFixture {
  /** A point on the curve and a secret, as the standard's own example has them. */
  public static final String PUBLIC_KEY =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

  public static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private PushFixture() {}

  public static PushTarget aBrowser() {
    return aBrowserAt("push.example.com");
  }

  public static PushTarget aBrowserAt(String service) {
    return new PushTarget(
        URI.create("https://%s/%d".formatted(service, COUNT.incrementAndGet())),
        PUBLIC_KEY,
        SECRET);
  }

  public static PushMessage aMessage() {
    return new PushMessage(
        NotificationId.next(),
        NotificationType.COMMENT,
        "New Comment",
        "ada commented on your artwork",
        "/artworks/1");
  }
}
