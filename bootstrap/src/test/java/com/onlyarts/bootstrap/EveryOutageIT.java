package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * R2: while the database is away, every operation that needs it is 503 and says when to come again.
 */
class EveryOutageIT {
  @TempDir private static Path folder;
  private static Service service;
  private static OperationCaller operationCaller;

  @BeforeAll
  static void the_database_goes_away() throws IOException {
    try (EmbeddedPostgres postgres = OwnPostgres.builder().start()) {
      service =
          Service.startCold(
              Settings.from(
                  Map.of(
                      "PORT",
                      "0",
                      "DATABASE_URL",
                      postgres.getJdbcUrl("postgres", "postgres"),
                      "ONLYARTS_DATA_DIR",
                      folder.toString(),
                      "ONLYARTS_RATE_LIMITS",
                      "off",
                      "ONLYARTS_ADMIN_EMAIL",
                      RunningService.ADMIN_EMAIL,
                      "ONLYARTS_ADMIN_PASSWORD",
                      RunningService.ADMIN_PASSWORD)));
      operationCaller =
          OperationCaller.through(ApiClient.of(URI.create("http://localhost:" + service.port())));
    }
  }

  @AfterAll
  static void the_service_stops() {
    service.close();
  }

  /** All at once: each of them waits for a connection until its patience ends. */
  @TestFactory
  Stream<DynamicTest> R2_is_503_with_Retry_After() {
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Map<String, Future<Answer>> answers = new LinkedHashMap<>();
    everyOperation()
        .forEach(id -> answers.put(id, threads.submit(() -> operationCaller.callInFull(id))));
    return answers.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(entry.getKey(), () -> assertIsAway(entry.getValue().get())))
        .onClose(threads::close);
  }

  /** Webhooks have tests of their own, which know their secrets. */
  private static Stream<String> everyOperation() {
    return OperationCaller.documenting(503).filter(id -> !id.endsWith("Webhook"));
  }

  private static void assertIsAway(Answer answer) {
    assertThat(answer.refused(503, "service_unavailable").header("Retry-After")).isPresent();
  }
}
