package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.People.Person;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of which one has a clock that is minutes ahead: the database's counts on both. */
class ClocksApartIT {
  private static final Duration AHEAD = Duration.ofMinutes(20);

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @TempDir private static Path folder;

  @Test
  void R5_a_node_whose_clock_is_off_says_so_and_goes_by_the_databases() {
    try (Service right = node(Clock.systemUTC());
        Service wrong = node(Clock.offset(Clock.systemUTC(), AHEAD))) {
      Answer health = api(wrong).get("/health").expect(200);
      assertThat(health.text("/data/status")).isEqualTo("degraded");
      assertThat(health.text("/data/checks/1/name")).isEqualTo("clock");
      assertThat(health.text("/data/checks/1/status")).isEqualTo("degraded");
      assertThat(health.text("/data/checks/1/detail")).contains("ahead of the database's clock");
      assertThat(api(wrong).get("/health/ready").expect(200).text("/data/status")).isEqualTo("degraded");
      assertThat(api(right).get("/health").expect(200).text("/data/status")).isEqualTo("up");

      Person visitor = People.aBuyer(api(right));
      api(wrong).as(visitor.token()).get("/auth/me").expect(200); // by its own clock it would have expired
    }
  }

  private static Service node(Clock machine) {
    return Service.start(
        Settings.from(Map.of("PORT", "0", "DATABASE_URL", DATABASE.url(), "ONLYARTS_DATA_DIR", folder.toString(), "ONLYARTS_RATE_LIMITS", "off")), machine);
  }

  private static ApiClient api(Service node) {
    return ApiClient.of(URI.create("http://localhost:" + node.port()));
  }
}
