package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database goes away under traffic and comes back: whoever asks meanwhile is told to come
 * again, and nobody has to restart the service.
 */
class DatabaseAwayIT {
  @TempDir private static Path folder;
  private final int databasePort = ServiceProcess.freePort();

  @Test
  void an_outage_is_503_with_Retry_After_and_heals_by_itself() throws IOException {
    EmbeddedPostgres postgres = postgres();
    Map<String, String> settings =
        Map.of("DATABASE_URL", "postgres://postgres@localhost:%d/postgres".formatted(databasePort));
    try (ServiceProcess service =
        ServiceProcess.started(ServiceProcess.freePort(), folder, settings)) {
      ApiClient api = service.api();
      Person artist = ApiUsers.anArtist(api);
      Person buyer = ApiUsers.aBuyer(api);
      String work = artist.publishes("Tide", "120.00", "digital");
      List<Supplier<Answer>> requests =
          List.of(
              () -> api.get("/artworks"),
              () -> api.get("/artworks/" + work),
              () -> buyer.putsInCart(work),
              () -> buyer.checksOut("an-order-of-mine"),
              () ->
                  api.post(
                      "/auth/login",
                      "{\"email\":\"%s@example.com\",\"password\":\"%s\"}"
                          .formatted(buyer.username(), ApiUsers.PASSWORD)));

      try (Traffic traffic = new Traffic(requests)) {
        Wait.until(
            "every kind of request has been answered",
            () -> traffic.answers().size() > 10 * requests.size());
        postgres.close();
        Wait.until(
            "the outage has reached every request",
            () -> requests.stream().allMatch(request -> request.get().status() == 503));
        assertIsAway(api, requests);
        postgres = postgres();
        Wait.until("the service is ready again", () -> api.get("/health/ready").status() == 200);
        assertThat(traffic.answers())
            .as(service.output())
            .allSatisfy(DatabaseAwayIT::assertIsServedOrSentAway);
      }
      assertIsWholeAgain(service, artist, buyer, work);
    } finally {
      postgres.close();
    }
  }

  private static void assertIsAway(ApiClient api, List<Supplier<Answer>> requests) {
    for (Supplier<Answer> request : requests) {
      Answer answer = request.get().refused(503, "service_unavailable");
      assertThat(answer.header("Retry-After")).isPresent();
    }
    Answer health = api.get("/health").refused(503, "service_unavailable");
    assertThat(health.header("Retry-After")).isPresent();
    assertThat(health.text("/data/checks/0/name")).isEqualTo("database");
    assertThat(health.text("/data/checks/0/status")).isEqualTo("down");
    api.get("/health/ready").expect(503);
    api.get("/health/live").expect(200);
  }

  /** 409 is the buyer's traffic meeting itself: a key in use, an empty cart. */
  private static void assertIsServedOrSentAway(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isIn(200, 201, 400, 409, 503);
    if (answer.status() == 503) {
      answer.refused(503, "service_unavailable");
      assertThat(answer.header("Retry-After")).isPresent();
    }
  }

  /**
   * What runs by itself has come back too: the outbox carries a new name to the search, and the
   * sandbox's event finishes an order.
   */
  private static void assertIsWholeAgain(
      ServiceProcess service, Person artist, Person buyer, String work) {
    artist.api().put("/users/profile", "{\"fullName\":\"Ottilie Windermere\"}").expect(200);
    Wait.until(
        "the search knows the new name",
        () ->
            service
                .api()
                .get("/artworks?q=Windermere")
                .expect(200)
                .at("/data/artworks")
                .findValuesAsText("id")
                .contains(work));

    buyer.putsInCart(work).expect(201);
    Answer order = buyer.checksOut("another-order-of-mine").expect(201);
    buyer.pays(order).expect(200);
    assertThat(
            buyer
                .api()
                .get("/orders/" + order.text("/data/order/id"))
                .expect(200)
                .text("/data/order/status"))
        .isEqualTo("completed");
  }

  private EmbeddedPostgres postgres() throws IOException {
    return OwnPostgres.builder()
        .setPort(databasePort)
        .setDataDirectory(folder.resolve("postgres"))
        .setCleanDataDirectory(false)
        .start();
  }

  /** One thread for each kind of request, asking it again and again until closed. */
  private static final class Traffic implements AutoCloseable {
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean flows = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Traffic(List<Supplier<Answer>> requests) {
      requests.forEach(
          request ->
              threads.execute(
                  () -> {
                    while (flows.get()) {
                      answers.add(request.get());
                    }
                  }));
    }

    Queue<Answer> answers() {
      return answers;
    }

    @Override
    public void close() {
      flows.set(false);
      threads.close();
    }
  }
}
