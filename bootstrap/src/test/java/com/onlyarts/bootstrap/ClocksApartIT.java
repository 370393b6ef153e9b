package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A node whose clock is minutes ahead of the others': the database's counts. */
class ClocksApartIT {
  private static final Duration AHEAD = Duration.ofMinutes(20);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private static Path folder;

  @Test
  void R5_a_node_whose_clock_is_off_says_so_and_goes_by_the_databases() {
    try (Service service = Service.startCold(settings(), Clock.offset(Clock.systemUTC(), AHEAD))) {
      ApiClient api = ApiClient.of(URI.create("http://localhost:" + service.port()));
      Answer health = api.get("/health").expect(200);
      assertThat(health.text("/data/status")).isEqualTo("degraded");
      assertThat(health.text("/data/checks/0/status")).isEqualTo("up");
      assertThat(health.text("/data/checks/1/name")).isEqualTo("clock");
      assertThat(health.text("/data/checks/1/status")).isEqualTo("degraded");
      assertThat(health.text("/data/checks/1/detail")).contains("ahead of the database's clock");
      assertThat(api.get("/health/ready").expect(200).text("/data/status")).isEqualTo("degraded");

      Answer me = ApiUsers.aBuyer(api).api().get("/auth/me").expect(200);
      assertThat(Instant.parse(me.json().findValue("createdAt").asText()))
          .isBefore(Instant.now().plus(AHEAD.dividedBy(2)));
    }
  }

  private static Settings settings() {
    return Settings.from(
        Map.of(
            "PORT",
            "0",
            "DATABASE_URL",
            DATABASE.url(),
            "ONLYARTS_DATA_DIR",
            folder.toString(),
            "ONLYARTS_RATE_LIMITS",
            "off"));
  }
}
