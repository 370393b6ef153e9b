package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.payments.sandbox.LocalStripe;
import com.onlyarts.payments.sandbox.SandboxRequest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders are opened in the sandbox, then the service comes back with Stripe's keys: each provider
 * is asked for what is its own.
 */
class ChangingProvidersJourneyIT {
  private static final String SECRET = "whsec_of_the_harbour";

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private static Path folder;

  private Person artist;
  private Person buyer;

  @Test
  void R40_what_was_paid_in_the_sandbox_goes_back_there_and_what_is_new_goes_to_stripe() {
    Answer paid;
    Answer open;
    try (Service service = Service.startCold(settings(Map.of()))) {
      ApiClient api = api(service);
      artist = ApiUsers.anArtist(api);
      buyer = ApiUsers.aBuyer(api);
      paid = ordered("Ebb");
      buyer.pays(paid).expect(200);
      open = ordered("Slack water");
    }
    try (LocalStripe stripe = new LocalStripe();
        Service service = Service.startCold(settings(stripe(stripe)))) {
      ApiClient api = api(service);
      artist = artist.at(api);
      buyer = buyer.at(api);

      refund(api, paid);
      buyer.pays(open).expect(200);

      assertThat(statusOf(paid)).isEqualTo("refunded");
      assertThat(statusOf(open)).isEqualTo("completed");
      assertThat(asked(stripe)).isEmpty();

      Answer fresh = ordered("Flood");
      String intent = fresh.text("/data/paymentIntent/id");
      assertThat(asked(stripe)).contains("/v1/payment_intents");
      stripe.put(stripe.thing(intent).deepCopy().put("status", "succeeded"));
      tell(api, intent).expect(200);
      assertThat(statusOf(fresh)).isEqualTo("completed");
    }
  }

  private Answer ordered(String title) {
    buyer.putsInCart(artist.publishes(title, "500.00", "digital")).expect(201);
    return buyer.checksOut().expect(201);
  }

  private String statusOf(Answer order) {
    return buyer
        .api()
        .get("/orders/" + order.text("/data/order/id"))
        .expect(200)
        .text("/data/order/status");
  }

  private void refund(ApiClient api, Answer order) {
    String payment =
        buyer.api().get("/orders/" + order.text("/data/order/id")).text("/data/order/payment/id");
    ApiUsers.theAdmin(api)
        .api()
        .post("/admin/payments/%s/refunds".formatted(payment), "{\"reason\":\"damaged\"}")
        .expect(201);
  }

  private static Answer tell(ApiClient api, String intent) {
    String event =
        """
        {"id":"evt_flood","object":"event","type":"payment_intent.succeeded","created":1700000000,"data":{"object":{"id":"%s","object":"payment_intent"}}}\
        """
            .formatted(intent);
    return api.with("Stripe-Signature", LocalStripe.signature(SECRET, Instant.now(), event))
        .post("/webhooks/stripe", event);
  }

  /** What Stripe was asked to do; its lists are read by jobs. */
  private static List<String> asked(LocalStripe stripe) {
    return stripe.requests().stream()
        .filter(request -> request.method().equals("POST"))
        .map(SandboxRequest::path)
        .toList();
  }

  private static ApiClient api(Service service) {
    return ApiClient.of(URI.create("http://localhost:" + service.port())).patient();
  }

  private static Map<String, String> stripe(LocalStripe stripe) {
    return Map.of(
        "STRIPE_SECRET_KEY",
        "sk_test_harbour",
        "STRIPE_WEBHOOK_SECRET",
        SECRET,
        "STRIPE_API_BASE",
        stripe.address());
  }

  private static Settings settings(Map<String, String> more) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "PORT",
                "0",
                "DATABASE_URL",
                DATABASE.url(),
                "ONLYARTS_DATA_DIR",
                folder.toString(),
                "ONLYARTS_RATE_LIMITS",
                "off",
                "ONLYARTS_ADMIN_EMAIL",
                RunningService.ADMIN_EMAIL,
                "ONLYARTS_ADMIN_PASSWORD",
                RunningService.ADMIN_PASSWORD));
    all.putAll(more);
    return Settings.from(all);
  }
}
