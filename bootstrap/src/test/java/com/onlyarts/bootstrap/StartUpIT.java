package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the person who starts the service is told: where everything is, or in a sentence why it does
 * not start.
 */
class StartUpIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private static Path folder;

  @Test
  void
      the_welcome_names_the_address_the_contract_the_data_folder_and_what_stands_in_and_a_second_service_is_refused() {
    try (ServiceProcess first =
        ServiceProcess.started(ServiceProcess.freePort(), folder, Map.of())) {
      String base = "http://localhost:" + first.port();
      assertThat(first.output())
          .contains(
              "OnlyArts is ready",
              base + "/api\n",
              base + "/api/openapi.json",
              base + "/api/health",
              folder.resolve("data").toString())
          .contains("embedded PostgreSQL", "sandbox", "Ctrl-C");

      assertThat(refusal(ServiceProcess.freePort(), Map.of()))
          .isEqualTo(
              "Another service is using %s; set ONLYARTS_DATA_DIR to another folder."
                  .formatted(folder.resolve("data")));
      assertThat(first.api().get("/health").status())
          .as("the first one does not notice")
          .isEqualTo(200);
    }
  }

  @Test
  void the_ahead_of_time_cache_fits_the_service_and_its_options(@TempDir Path another) {
    Map<String, String> onlyWithIt = Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
    try (ServiceProcess service =
        ServiceProcess.started(ServiceProcess.freePort(), another, onlyWithIt)) {
      assertThat(service.output())
          .as("what it asks itself beforehand is nobody's request")
          .doesNotContain("/api/artworks");
    }
  }

  @Test
  void production_without_its_secrets_names_each_of_them_and_starts_nothing() {
    assertThat(refusal(ServiceProcess.freePort(), Map.of("ONLYARTS_MODE", "production")).lines())
        .contains(
            "DATABASE_URL must be set when ONLYARTS_MODE is production.",
            "STRIPE_SECRET_KEY must be set when ONLYARTS_MODE is production.",
            "STRIPE_WEBHOOK_SECRET must be set when ONLYARTS_MODE is production.",
            "CLOUDINARY_CLOUD_NAME must be set when ONLYARTS_MODE is production.",
            "CLOUDINARY_API_KEY must be set when ONLYARTS_MODE is production.",
            "CLOUDINARY_API_SECRET must be set when ONLYARTS_MODE is production.",
            "RESEND_API_KEY must be set when ONLYARTS_MODE is production.",
            "ONLYARTS_PUBLIC_URL must be set when ONLYARTS_MODE is production.",
            "ONLYARTS_SECRET must be set when ONLYARTS_MODE is production.");
  }

  @Test
  void a_database_that_is_away_is_said_in_one_sentence() {
    String nowhere =
        "postgres://postgres@localhost:%d/onlyarts".formatted(ServiceProcess.freePort());
    assertThat(refusal(ServiceProcess.freePort(), Map.of("DATABASE_URL", nowhere)))
        .isEqualTo("No PostgreSQL answers at DATABASE_URL.");
  }

  @Test
  void keys_are_locked_with_the_secret_and_another_one_does_not_start(@TempDir Path another) {
    String secret = "a secret of this test, long enough";
    try (ServiceProcess first =
        ServiceProcess.started(ServiceProcess.freePort(), another, Map.of())) {
      first.api().get("/auth/jwks.json").expect(200);
    }
    try (ServiceProcess locking =
        ServiceProcess.started(
            ServiceProcess.freePort(), another, Map.of("ONLYARTS_SECRET", secret))) {
      locking.api().get("/auth/jwks.json").expect(200);
    }
    for (Map<String, String> wrong :
        List.of(Map.of("ONLYARTS_SECRET", secret + "!"), Map.<String, String>of())) {
      try (ServiceProcess refused =
          ServiceProcess.launched(ServiceProcess.freePort(), another, wrong)) {
        assertThat(refused.exitWithin(SOON)).as(refused.output()).isEqualTo(1);
        assertThat(refused.output())
            .contains(
                "ONLYARTS_SECRET is not the one that the keys in this database were locked with.");
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_said_in_one_sentence() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      assertThat(refusal(other.getLocalPort(), Map.of()))
          .isEqualTo(
              "Port %d is taken or not allowed; set PORT to another one."
                  .formatted(other.getLocalPort()));
    }
  }

  @Test
  void a_port_for_metrics_that_is_taken_is_said_in_one_sentence() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      assertThat(
              refusal(
                  ServiceProcess.freePort(),
                  Map.of("ONLYARTS_MANAGEMENT_PORT", Integer.toString(other.getLocalPort()))))
          .isEqualTo(
              "Port %d is taken or not allowed; set ONLYARTS_MANAGEMENT_PORT to another one."
                  .formatted(other.getLocalPort()));
    }
  }

  @Test
  void a_port_that_is_taken_while_the_service_starts_ends_it() throws IOException {
    int port = ServiceProcess.freePort();
    Path late = folder.resolve("late");
    Files.createDirectories(late);
    try (ServiceProcess refused = ServiceProcess.launched(port, late, Map.of())) {
      Wait.until(
          "its database starts",
          SOON,
          () -> Files.exists(late.resolve("data/postgres/postmaster.pid")));
      try (ServerSocket _ = new ServerSocket(port)) {
        assertThat(refused.exitWithin(Duration.ofSeconds(90))).as(refused.output()).isEqualTo(1);
      }
      assertThat(refused.output())
          .contains("Port %d is taken or not allowed; set PORT to another one.".formatted(port))
          .doesNotContain("OnlyArts is ready");
    }
  }

  private static String refusal(int port, Map<String, String> settings) {
    try (ServiceProcess refused = ServiceProcess.launched(port, folder, settings)) {
      assertThat(refused.exitWithin(SOON)).as(refused.output()).isEqualTo(1);
      return refused.output().strip();
    }
  }
}
