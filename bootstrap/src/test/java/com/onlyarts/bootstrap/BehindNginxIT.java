package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.LiveEvents;
import com.onlyarts.kernel.application.port.LiveSignal;
import com.onlyarts.kernel.jdbi.Database;
import com.onlyarts.kernel.jdbi.JdbiLiveEvents;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.PostgresNotify;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.notifications.resend.LocalResend;
import com.onlyarts.payments.sandbox.LocalStripe;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes of the archive, in production, behind nginx as Debian ships it with the archive's site
 * file: one after the other is started anew, and nobody who calls notices.
 */
class BehindNginxIT {
  private static final Duration STOP = Duration.ofSeconds(40);
  private static final int CALLERS = 4;
  private static final int AT_ONCE = 5;

  /** Who calls, for once not from where nginx is. */
  private static final String CALLER = "127.0.0.2";

  @TempDir private static Path folder;

  private static EmbeddedPostgres postgres;
  private static final List<ServiceProcess> NODES = new ArrayList<>();
  private static final LocalStripe STRIPE = new LocalStripe();
  private static final LocalResend RESEND = new LocalResend();
  private static Database database;
  private static LiveSignal signal;
  private static LocalNginx nginx;
  private static ApiClient api;
  private static int happened;

  @BeforeAll
  static void start_two_nodes_behind_it() throws IOException {
    ExternalTools.insistOn("nginx", ExternalTools.nginx());
    postgres = OwnPostgres.builder().start();
    NODES.add(node(ServiceProcess.freePort()));
    NODES.add(node(ServiceProcess.freePort()));
    database =
        Database.open(
            postgres.getJdbcUrl("postgres", "postgres"),
            2,
            Currency.getInstance("USD"),
            Clock.systemUTC());
    signal = new PostgresNotify(database);
    signal.start(new LiveSignal.Deaf());
    nginx =
        LocalNginx.before(
            NODES.get(0).port(),
            NODES.get(1).port(),
            Files.createDirectory(folder.resolve("nginx")),
            UnpackedArchive.shared().text("nginx/onlyarts.conf"));
    api = ApiClient.of(URI.create("http://127.0.0.1:" + nginx.port()));
  }

  @AfterAll
  static void stop_them() throws IOException {
    if (nginx != null) {
      nginx.close();
    }
    NODES.forEach(ServiceProcess::close);
    STRIPE.close();
    RESEND.close();
    if (database != null) {
      signal.close();
      database.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void a_rolling_restart_fails_no_call_does_nothing_twice_and_leaves_no_listener_behind() {
    Person artist = ApiUsers.anArtist(api);
    String work =
        artist
            .api()
            .post(
                "/artworks",
                "{\"title\":\"Tide\",\"imageUrl\":\"https://img.example/tide.jpg\",\"price\":120.00,\"category\":\"digital\"}")
            .expect(201)
            .text("/data/artwork/id");
    List<CallerBehindNginx> callers =
        Stream.generate(() -> new CallerBehindNginx(ApiUsers.aBuyer(api), work))
            .limit(CALLERS)
            .toList();
    Person mira = ApiUsers.aBuyer(api);
    ReturningListener listener = new ReturningListener(mira.api());
    List<Thread> running =
        Stream.concat(callers.stream(), Stream.of(listener))
            .map(Thread::startVirtualThread)
            .toList();

    for (int index = 0; index < NODES.size(); index++) {
      callers.forEach(CallerBehindNginx::awaitMore);
      happen(mira);
      restart(index);
    }
    callers.forEach(CallerBehindNginx::awaitMore);
    happen(mira);
    listener.awaitAll(happened);
    callers.forEach(CallerBehindNginx::leave);
    listener.leave();
    running.forEach(BehindNginxIT::join);

    assertThat(callers).allSatisfy(caller -> assertThat(caller.failure()).isEmpty());
    assertThat(api.get("/artworks/" + work).expect(200).at("/data/artwork/commentsCount").asInt())
        .isEqualTo(callers.stream().mapToInt(CallerBehindNginx::rounds).sum());
    assertThat(listener.numbers()).isEqualTo(IntStream.rangeClosed(1, happened).boxed().toList());
    assertThat(NODES)
        .allSatisfy(
            node ->
                assertThat(nginx.accesses())
                    .anyMatch(line -> line.contains("\"127.0.0.1:%d\"".formatted(node.port()))));
  }

  @Test
  void the_service_knows_who_calls_and_nginx_keeps_no_ticket_in_its_log() throws Exception {
    try (HttpClient elsewhere =
        HttpClient.newBuilder().localAddress(InetAddress.getByName(CALLER)).build()) {
      HttpRequest refused =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:%d/api/events?ticket=of-nobody".formatted(nginx.port())))
              .header("X-Forwarded-For", "203.0.113.7")
              .header("Accept", "text/event-stream")
              .build();
      assertThat(elsewhere.send(refused, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
    }
    assertThat(NODES.stream().map(ServiceProcess::output).toList())
        .anyMatch(log -> log.contains("access-refused") && log.contains("address=" + CALLER))
        .noneMatch(log -> log.contains("203.0.113.7"));
    Wait.until(
        "nginx has written its line",
        () -> nginx.accesses().stream().anyMatch(line -> line.startsWith(CALLER)));
    assertThat(nginx.accesses()).noneMatch(line -> line.contains("of-nobody"));
  }

  /** Stops it as systemd does, and starts it where it was, once it has gone. */
  private static void restart(int index) {
    ServiceProcess leaving = NODES.get(index);
    leaving.terminate();
    Wait.until(
        "it says that it goes, and answers still",
        () -> leaving.api().careless().get("/health/ready").status() == 503);
    leaving.api().get("/artworks").expect(200);
    assertThat(leaving.exitWithin(STOP)).as(leaving.output()).isIn(0, 143);
    assertThat(leaving.output().lines().filter(line -> line.matches("\\S+ (WARN|ERROR) .*")))
        .isEmpty();
    NODES.set(index, node(leaving.port()));
  }

  /**
   * What a node does in an act of its own: whoever listens to this person hears the next numbers.
   */
  private static void happen(Person person) {
    LiveChannel channel = LiveChannel.person(UUID.fromString(person.id()));
    LiveEvents events = new JdbiLiveEvents(database.jdbi(), signal, Clock.systemUTC());
    JdbiTransactions transactions = new JdbiTransactions(database.jdbi());
    for (int i = 0; i < AT_ONCE; i++) {
      int number = ++happened;
      transactions.inTransaction(
          () -> events.publish(channel, "unread", Map.of("notifications", number)));
    }
  }

  private static ServiceProcess node(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("ONLYARTS_MODE", "production");
    settings.put(
        "DATABASE_URL", "postgres://postgres@localhost:%d/postgres".formatted(postgres.getPort()));
    settings.put("ONLYARTS_PUBLIC_URL", "https://api.onlyarts.example");
    settings.put("ONLYARTS_SECRET", "what only the nodes of this test know");
    settings.put("ONLYARTS_TRUSTED_PROXIES", "127.0.0.1");
    settings.put("ONLYARTS_RATE_LIMITS", "on");
    settings.put("ONLYARTS_REQUESTS_PER_MINUTE", "1000000");
    settings.put("STRIPE_SECRET_KEY", "sk_test_of_nobody");
    settings.put("STRIPE_WEBHOOK_SECRET", "whsec_of_nobody");
    settings.put("STRIPE_API_BASE", STRIPE.address());
    settings.put("CLOUDINARY_CLOUD_NAME", "onlyarts");
    settings.put("CLOUDINARY_API_KEY", "of nobody");
    settings.put("CLOUDINARY_API_SECRET", "of nobody");
    settings.put("RESEND_API_KEY", LocalResend.API_KEY);
    settings.put("RESEND_API_BASE", RESEND.base().toString());
    return UnpackedArchive.shared().started(port, folder, settings);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
