package com.onlyarts.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.notifications.application.port.PushService.Answer;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.PushDelivery;
import com.onlyarts.notifications.domain.PushEndpoints;
import com.onlyarts.notifications.domain.PushKeyPair;
import com.onlyarts.notifications.domain.PushMessage;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import com.onlyarts.notifications.push.LocalPushService.Taken;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over real HTTP, against a push service that decrypts as a browser does. */
class WebPushServiceTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalPushService browser = new LocalPushService();
  private final SteppingClock clock = new SteppingClock();
  private final PushKeyPair pair = VapidPair.make();
  private final WebPushService service =
      new WebPushService(
          () -> pair, "mailto:hello@onlyarts.example", new PushEndpoints(true), clock);
  private final PushMessage message =
      new PushMessage(
          NotificationId.next(),
          NotificationType.BID,
          "You were outbid",
          "Tide ≈ 12.00 USD — 🎨",
          "/livestreams/1");

  @AfterEach
  void close() {
    service.close();
    browser.close();
  }

  @Test
  void a_browser_reads_what_was_sent_and_its_service_how_urgent_it_is() throws Exception {
    assertThat(service.send(browserAt("one"), delivery())).isEqualTo(new Answer.Taken());

    Taken taken = browser.taken().getFirst();
    JsonNode text = JSON.readTree(taken.text());
    assertThat(text.path("id").asText()).isEqualTo(message.notification().value().toString());
    assertThat(text.path("message").asText()).isEqualTo("Tide ≈ 12.00 USD — 🎨");
    assertThat(text.path("link").asText()).isEqualTo("/livestreams/1");
    assertThat(taken.header("Content-encoding")).isEqualTo("aes128gcm");
    assertThat(taken.header("Ttl")).isEqualTo("3600");
    assertThat(taken.header("Urgency")).isEqualTo("high");
    assertThat(taken.header("Topic")).hasSize(32);
  }

  @Test
  void it_says_who_it_is_by_a_token_signed_with_the_published_key() throws Exception {
    service.send(browserAt("one"), delivery());

    String[] parts =
        browser.taken().getFirst().header("Authorization").replace("vapid t=", "").split(", k=");
    String[] token = parts[0].split("\\.");
    assertThat(parts[1]).isEqualTo(pair.publicKey());
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(LocalPushService.publicKey(Base64.getUrlDecoder().decode(parts[1])));
    signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
    assertThat(browser.endpoint("one").toString()).startsWith(claims.path("aud").asText());
    assertThat(claims.path("sub").asText()).isEqualTo("mailto:hello@onlyarts.example");
    assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
  }

  @Test
  void every_answer_of_a_push_service_is_understood() {
    assertThat(answered(404, Map.of())).isEqualTo(new Answer.Gone());
    assertThat(answered(410, Map.of())).isEqualTo(new Answer.Gone());
    assertThat(answered(429, Map.of("Retry-After", "120")))
        .isEqualTo(new Answer.Busy(Optional.of(Duration.ofMinutes(2))));
    assertThat(answered(429, Map.of())).isEqualTo(new Answer.Busy(Optional.empty()));
    assertThat(answered(503, Map.of("Retry-After", "Sun, 1 Mar 2026 12:00:30 GMT")))
        .isEqualTo(new Answer.Busy(Optional.of(Duration.ofSeconds(30))));
    assertThat(answered(429, Map.of("Retry-After", "soon")))
        .isEqualTo(new Answer.Busy(Optional.empty()));
    assertThat(answered(500, Map.of())).isEqualTo(new Answer.Failed("500"));
    assertThat(answered(413, Map.of())).isEqualTo(new Answer.Refused("413"));
    assertThat(answered(307, Map.of("Location", browser.endpoint("elsewhere").toString())))
        .isEqualTo(new Answer.Refused("307"));
    assertThat(browser.taken()).isEmpty();
  }

  @Test
  void a_service_that_is_away_is_a_failure() {
    browser.close();
    assertThat(service.send(browserAt("one"), delivery())).isInstanceOf(Answer.Failed.class);
  }

  @Test
  void in_production_a_name_that_leads_to_this_network_is_not_called() {
    try (WebPushService strict =
        new WebPushService(
            () -> pair, "mailto:hello@onlyarts.example", new PushEndpoints(false), clock)) {
      assertThat(strict.send(browserAt("one"), delivery()))
          .isEqualTo(new Answer.Refused("not public"));
    }
    assertThat(browser.taken()).isEmpty();
  }

  @Test
  void a_key_that_is_no_point_on_the_curve_belongs_to_no_browser() {
    byte[] nowhere = new byte[65];
    nowhere[0] = 4;
    nowhere[64] = 1;
    PushTarget target =
        new PushTarget(
            browser.endpoint("one"),
            Base64.getUrlEncoder().withoutPadding().encodeToString(nowhere),
            browser.secret());
    assertThat(service.send(target, delivery())).isEqualTo(new Answer.Gone());
  }

  @Test
  void a_made_pair_is_read_again_and_nonsense_is_refused() {
    for (int i = 0; i < 50; i++) {
      PushKeyPair made = VapidPair.make();
      assertThat(
              Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(VapidPair.read(made).getApplicationServerKey()))
          .isEqualTo(made.publicKey());
    }
    assertThatThrownBy(() -> VapidPair.read(new PushKeyPair("public", "private")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Answer answered(int status, Map<String, String> headers) {
    browser.answerNext(status, headers);
    return service.send(browserAt("one"), delivery());
  }

  private PushTarget browserAt(String name) {
    return new PushTarget(browser.endpoint(name), browser.publicKey(), browser.secret());
  }

  private PushDelivery delivery() {
    return new PushDelivery(
        PushSubscriptionId.next(),
        PersonId.next(),
        message,
        List.of("person/1"),
        clock.instant().plus(Duration.ofHours(1)));
  }
}
