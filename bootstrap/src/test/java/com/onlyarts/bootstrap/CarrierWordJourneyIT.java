package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.resilience.WebhookHmac;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A carrier says that a painting was delivered, and nobody else says anything. */
class CarrierWordJourneyIT {
  private static final String SECRET = "the secret of the harbour";

  @RegisterExtension
  static final RunningService SERVICE = RunningService.with("AFTERSHIP_WEBHOOK_SECRET", SECRET);

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person mira = ApiUsers.aBuyer(api);

  @Test
  void R102_what_was_delivered_is_received_three_days_later() {
    String number = "1Z " + UUID.randomUUID();
    mira.putsInCart(artist.publishes("Tide", "80.00", "painting")).expect(201);
    Answer order = mira.checksOut().expect(201);
    mira.pays(order).expect(200);
    String line = order.text("/data/order/items/0/id");
    artist
        .api()
        .post(
            "/orders/sales/%s/fulfil".formatted(line),
            "{\"carrier\":\"UPS\",\"trackingNumber\":\"%s\"}".formatted(number))
        .expect(200);
    String event =
        "{\"event\":\"tracking_update\",\"msg\":{\"tracking_number\":\"%s\",\"slug\":\"ups\",\"tag\":\"Delivered\"}}"
            .formatted(number.replace(" ", ""));

    api.careless().post("/webhooks/tracking", event).refused(400, "invalid_signature");
    tells(event).expect(200);
    tells(event).expect(200);
    tells(event.replace("1Z", "2Z")).expect(200);

    String path = "/orders/" + order.text("/data/order/id");
    Answer shown = mira.api().get(path).expect(200);
    assertThat(shown.text("/data/order/items/0/deliveredAt")).isNotBlank();
    assertThat(shown.text("/data/order/items/0/state")).isEqualTo("sent");
    assertThat(artist.api().get("/orders/sales").expect(200).text("/data/sales/0/deliveredAt"))
        .isNotBlank();
    SERVICE
        .database()
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "UPDATE order_items SET delivered_counts_at = now() WHERE id = ?",
                  UUID.fromString(line));
              handle.execute(
                  "UPDATE orders SET next_step_at = now() WHERE id = ?",
                  UUID.fromString(order.text("/data/order/id")));
            });
    Wait.until(
        "it is received",
        () -> mira.api().get(path).text("/data/order/items/0/state").equals("received"));
  }

  private Answer tells(String event) {
    String signature = new WebhookHmac(SECRET.getBytes(UTF_8)).sign(event.getBytes(UTF_8));
    return api.with("aftership-hmac-sha256", signature).post("/webhooks/tracking", event);
  }
}
