package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.resilience.WebhookHmac;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.notifications.application.port.MailEvents.Signature;
import com.onlyarts.notifications.resend.ResendSignature;
import com.onlyarts.payments.sandbox.LocalStripe;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R36: a provider whose event we could not take is told so, whatever the trouble, and sends it
 * again.
 */
class WebhooksInTroubleIT {
  private static final String STRIPE_SECRET = "whsec_of_the_harbour";
  private static final String TRACKING_SECRET = "the parcels of the harbour";
  private static final String RESEND_SECRET =
      "whsec_" + Base64.getEncoder().encodeToString("the secret of the harbour".getBytes(UTF_8));

  @TempDir private static Path folder;

  @Test
  void R2_R36_a_broken_inside_is_500_and_an_absent_database_503() throws IOException, SQLException {
    try (LocalStripe stripe = new LocalStripe();
        EmbeddedPostgres postgres = OwnPostgres.builder().start();
        Service service = Service.startCold(Settings.from(settings(stripe, postgres)))) {
      ApiClient api = ApiClient.of(URI.create("http://localhost:" + service.port()));
      breakTables(postgres);
      Stream.of(stripeTells(api), resendTells(api), carrierTells(api))
          .forEach(answer -> answer.refused(500, "internal_error"));
      postgres.close();
      Stream.of(stripeTells(api), resendTells(api), carrierTells(api))
          .forEach(answer -> answer.refused(503, "service_unavailable"));
    }
  }

  private static Map<String, String> settings(LocalStripe stripe, EmbeddedPostgres postgres) {
    return Map.of(
        "PORT",
        "0",
        "DATABASE_URL",
        postgres.getJdbcUrl("postgres", "postgres"),
        "ONLYARTS_DATA_DIR",
        folder.toString(),
        "STRIPE_SECRET_KEY",
        "sk_test_harbour",
        "STRIPE_WEBHOOK_SECRET",
        STRIPE_SECRET,
        "STRIPE_API_BASE",
        stripe.address(),
        "RESEND_API_KEY",
        "re_harbour",
        "RESEND_API_BASE",
        "http://localhost:9",
        "RESEND_WEBHOOK_SECRET",
        RESEND_SECRET,
        "AFTERSHIP_WEBHOOK_SECRET",
        TRACKING_SECRET);
  }

  private static void breakTables(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SCHEMA public RENAME TO gone");
    }
  }

  private static Answer stripeTells(ApiClient api) {
    String event =
        """
        {"id":"evt_1","object":"event","type":"payment_intent.succeeded","created":1700000000,"data":{"object":{"id":"pi_1","object":"payment_intent"}}}""";
    return api.with("Stripe-Signature", LocalStripe.signature(STRIPE_SECRET, Instant.now(), event))
        .post("/webhooks/stripe", event);
  }

  private static Answer carrierTells(ApiClient api) {
    String event =
        "{\"event\":\"tracking_update\",\"msg\":{\"tracking_number\":\"1Z999\",\"slug\":\"ups\",\"tag\":\"Delivered\"}}";
    String signature = new WebhookHmac(TRACKING_SECRET.getBytes(UTF_8)).sign(event.getBytes(UTF_8));
    return api.with("aftership-hmac-sha256", signature).post("/webhooks/tracking", event);
  }

  private static Answer resendTells(ApiClient api) {
    String event =
        "{\"type\":\"email.bounced\",\"data\":{\"to\":[\"mira@example.com\"],\"bounce\":{\"type\":\"Permanent\"}}}";
    Signature signed =
        new ResendSignature(RESEND_SECRET).sign("msg_1", event.getBytes(UTF_8), Instant.now());
    return api.with("svix-id", signed.id())
        .with("svix-timestamp", signed.timestamp())
        .with("svix-signature", signed.signatures())
        .post("/webhooks/resend", event);
  }
}
