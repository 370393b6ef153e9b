package com.onlyarts.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.bootstrap.web.ListeningPorts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> PRODUCTION =
      Map.of(
          "ONLYARTS_MODE", "production",
          "DATABASE_URL", "postgres://arts:s%40fe@db:5433/onlyarts",
          "STRIPE_SECRET_KEY", "sk_test_x",
          "STRIPE_WEBHOOK_SECRET", "whsec_x",
          "CLOUDINARY_CLOUD_NAME", "onlyarts",
          "CLOUDINARY_API_KEY", "123",
          "CLOUDINARY_API_SECRET", "x",
          "RESEND_API_KEY", "re_x",
          "ONLYARTS_PUBLIC_URL", "https://api.onlyarts.example/",
          "ONLYARTS_SECRET", "thirty-two characters or some more");

  @Test
  void with_no_settings_at_all_everything_stands_in() {
    Settings settings = Settings.from(Map.of());

    assertThat(settings.port()).isEqualTo(5000);
    assertThat(settings.isProduction()).isFalse();
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.providers().stripe()).isEmpty();
    assertThat(settings.dataDir()).isAbsolute().endsWithRaw(Path.of(".onlyarts"));
    assertThat(settings.addresses().publicUrl()).isEqualTo(URI.create("http://localhost:5000"));
  }

  @Test
  void metrics_are_for_this_machine_unless_said_otherwise() {
    assertThat(Settings.from(Map.of()).management())
        .isEqualTo(new Settings.Management("127.0.0.1", OptionalInt.empty()));
    assertThat(
            Settings.from(
                    Map.of(
                        "ONLYARTS_MANAGEMENT_HOST", "0.0.0.0", "ONLYARTS_MANAGEMENT_PORT", "9100"))
                .management())
        .isEqualTo(new Settings.Management("0.0.0.0", OptionalInt.of(9_100)));
    assertThat(ListeningPorts.management(Settings.from(Map.of("ONLYARTS_MANAGEMENT_PORT", "9100"))))
        .isEqualTo(9_100);
    assertThat(ListeningPorts.management(Settings.from(Map.of("PORT", "0"))))
        .as("any that is free")
        .isZero();
    assertThat(ListeningPorts.management(Settings.from(Map.of("PORT", "65000"))))
        .as("there is none 4,000 above")
        .isZero();
  }

  @Test
  void links_lead_to_the_services_own_pages_unless_the_site_is_elsewhere() {
    assertThat(Settings.from(Map.of("PORT", "6000")).addresses().siteUrl())
        .isEqualTo(URI.create("http://localhost:6000"));
    assertThat(Settings.from(PRODUCTION).showsSite()).isTrue();

    Settings apart = Settings.from(with("ONLYARTS_SITE_URL", "https://www.onlyarts.example/"));

    assertThat(apart.addresses().siteUrl()).isEqualTo(URI.create("https://www.onlyarts.example"));
    assertThat(apart.showsSite()).isFalse();
  }

  @Test
  void the_site_may_call_the_API_without_being_named_twice() {
    Settings apart = Settings.from(with("ONLYARTS_SITE_URL", "https://www.onlyarts.example/shop"));

    assertThat(apart.frontendOrigins().contains("https://www.onlyarts.example")).isTrue();
    assertThat(Settings.from(PRODUCTION).frontendOrigins().contains("https://www.onlyarts.example"))
        .isFalse();
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.put(name, value);
    return environment;
  }

  @Test
  void production_with_everything_set_is_fine() {
    Settings settings = Settings.from(PRODUCTION);

    assertThat(settings.databaseUrl())
        .contains("jdbc:postgresql://db:5433/onlyarts?user=arts&password=s%40fe");
    assertThat(settings.addresses().publicUrl())
        .isEqualTo(URI.create("https://api.onlyarts.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATABASE_URL",
        "STRIPE_SECRET_KEY",
        "STRIPE_WEBHOOK_SECRET",
        "CLOUDINARY_CLOUD_NAME",
        "CLOUDINARY_API_SECRET",
        "RESEND_API_KEY",
        "ONLYARTS_PUBLIC_URL",
        "ONLYARTS_SECRET"
      })
  void production_does_not_start_without_its_secrets_and_names_the_missing_one(String missing) {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.remove(missing);

    assertThatExceptionOfType(Settings.Wrong.class)
        .isThrownBy(() -> Settings.from(environment))
        .withMessageContaining(missing);
  }

  @ParameterizedTest
  @CsvSource({
    "ONLYARTS_CLOCK, 2024-01-15T10:00:00Z",
    "ONLYARTS_DEMO, on",
    "ONLYARTS_RATE_LIMITS, off"
  })
  void production_refuses_what_is_for_development(String name, String value) {
    Map<String, String> environment = new HashMap<>(PRODUCTION);
    environment.put(name, value);

    assertThatExceptionOfType(Settings.Wrong.class)
        .isThrownBy(() -> Settings.from(environment))
        .withMessageContaining(name);
  }

  @Test
  void R4_a_currency_with_three_decimals_is_refused_with_the_reason() {
    assertThatExceptionOfType(Settings.Wrong.class)
        .isThrownBy(() -> Settings.from(Map.of("ONLYARTS_CURRENCY", "KWD")))
        .withMessage("ONLYARTS_CURRENCY is KWD, which has 3 decimals; at most two are supported.");
  }

  @Test
  void R4_usual_prices_are_those_of_the_currency() {
    Settings settings = Settings.from(Map.of("ONLYARTS_CURRENCY", "JPY"));

    assertThat(settings.trade().currency()).isEqualTo(Currency.getInstance("JPY"));
    assertThat(settings.trade().subscriptions().premium()).isEqualByComparingTo("900");
    assertThatExceptionOfType(Settings.Wrong.class)
        .isThrownBy(
            () ->
                Settings.from(Map.of("ONLYARTS_CURRENCY", "JPY", "ONLYARTS_PRICE_PREMIUM", "9.50")))
        .withMessage("ONLYARTS_PRICE_PREMIUM must be an amount without decimals.");
  }

  @Test
  void R120_a_scanner_is_reached_by_tcp_or_by_a_socket() {
    for (String address : new String[] {"tcp://clamd:3310", "unix:/run/clamav/clamd.ctl"}) {
      assertThat(Settings.from(Map.of("ONLYARTS_FILES_SCANNER", address)).providers().scanner())
          .contains(URI.create(address));
    }
    assertThat(Settings.from(Map.of()).providers().scanner()).isEmpty();
  }

  @Test
  void R121_a_store_of_ones_own_has_its_bucket_in_the_path_unless_said_otherwise() {
    Map<String, String> bucket =
        Map.of(
            "ONLYARTS_FILES_S3_BUCKET", "arts",
            "ONLYARTS_FILES_S3_ACCESS_KEY", "AKIA",
            "ONLYARTS_FILES_S3_SECRET_KEY", "very secret");
    Map<String, String> ofOnesOwn = new HashMap<>(bucket);
    ofOnesOwn.put("ONLYARTS_FILES_S3_ENDPOINT", "https://s3.example");

    assertThat(Settings.from(Map.of()).providers().s3()).isEmpty();
    assertThat(Settings.from(bucket).providers().s3())
        .contains(
            new Settings.S3(Optional.empty(), "us-east-1", "arts", "AKIA", "very secret", false));
    assertThat(Settings.from(ofOnesOwn).providers().s3().orElseThrow().pathStyle()).isTrue();
    assertThat(Settings.from(bucket).toString()).doesNotContain("very secret");
  }

  @ParameterizedTest
  @CsvSource({
    "PORT, abc",
    "PORT, 70000",
    "ONLYARTS_MODE, staging",
    "ONLYARTS_CLOCK, yesterday",
    "ONLYARTS_RATE_LIMITS, maybe",
    "ONLYARTS_TAX_RATE, 2",
    "ONLYARTS_CURRENCY, GOLD",
    "ONLYARTS_PRICE_PREMIUM, 10000",
    "ONLYARTS_PASSWORD_MIN, 7",
    "ONLYARTS_SECRET, short",
    "DATABASE_URL, mysql://x/y",
    "STRIPE_SECRET_KEY, sk_test_without_its_webhook_secret",
    "CLOUDINARY_API_KEY, without_the_other_two",
    "ONLYARTS_FILES_S3_BUCKET, without_its_keys",
    "ONLYARTS_FILES_S3_ENDPOINT, https://s3.example",
    "ONLYARTS_FILES_S3_PATH_STYLE, perhaps",
    "ONLYARTS_FILES_SCANNER, clamd:3310",
    "ONLYARTS_FILES_SCANNER, tcp://clamd",
    "ONLYARTS_FILES_SCANNER, unix:clamd.ctl",
    "VAPID_PUBLIC_KEY, without_its_private_key",
    "RESEND_API_BASE, nowhere",
    "ONLYARTS_ADMIN_EMAIL, admin@example.com"
  })
  void a_value_that_makes_no_sense_is_named(String name, String value) {
    assertThatExceptionOfType(Settings.Wrong.class)
        .isThrownBy(() -> Settings.from(Map.of(name, value)))
        .withMessageContaining(name);
  }

  @Test
  void keys_of_two_purposes_differ_and_nodes_with_one_secret_have_the_same() {
    Settings.Secret secret = new Settings.Secret("thirty-two characters or some more");

    assertThat(secret.keyFor("tokens"))
        .isEqualTo(new Settings.Secret(secret.text()).keyFor("tokens"))
        .isNotEqualTo(secret.keyFor("answers"));
    assertThat(secret.toString()).doesNotContain(secret.text());
  }

  @Test
  void the_clock_can_start_anywhere_in_development() {
    assertThat(Settings.from(Map.of("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z")).clockStart())
        .contains(Instant.parse("2024-01-15T10:00:00Z"));
  }

  @Test
  void no_secret_shows_when_settings_are_printed() {
    assertThat(Settings.from(PRODUCTION).toString())
        .doesNotContain("sk_test_x")
        .doesNotContain("whsec_x");
  }
}
