package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.onlyarts.bootstrap.settings.Settings;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.payments.sandbox.LocalStripe;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The whole service on a clock that a test moves on, with a Stripe that goes by it too. Jobs run
 * when the test says so, and what follows from them has happened when it goes on.
 */
final class ServiceInTime implements AutoCloseable {
  private static final String SECRET = "whsec_of_the_harbour";

  private final TestDatabase database;
  private final MovedClock clock = new MovedClock();
  final LocalStripe stripe = new LocalStripe(clock);
  private final AtomicInteger untold = new AtomicInteger();
  private final Service service;

  ServiceInTime(TestDatabase database, Path folder) {
    this.database = database;
    this.service =
        Service.startInTime(
            Settings.from(
                Map.of(
                    "PORT",
                    "0",
                    "DATABASE_URL",
                    database.url(),
                    "ONLYARTS_DATA_DIR",
                    folder.toString(),
                    "ONLYARTS_RATE_LIMITS",
                    "off",
                    "ONLYARTS_ADMIN_EMAIL",
                    RunningService.ADMIN_EMAIL,
                    "ONLYARTS_ADMIN_PASSWORD",
                    RunningService.ADMIN_PASSWORD,
                    "STRIPE_SECRET_KEY",
                    "sk_test_harbour",
                    "STRIPE_WEBHOOK_SECRET",
                    SECRET,
                    "STRIPE_API_BASE",
                    stripe.address())),
            clock::besides);
    stripe.tell(this::tell);
  }

  ApiClient api() {
    return ApiClient.of(base()).patient();
  }

  /** Where it is, below which the API is. */
  URI base() {
    return URI.create("http://localhost:" + service.port());
  }

  Instant now() {
    return clock.instant();
  }

  /** Something has happened to this thing at Stripe. */
  void tell(String type, ObjectNode thing) {
    ObjectNode event = thing.objectNode();
    event.put("id", "evt_" + UUID.randomUUID()).put("object", "event").put("type", type);
    event.put("created", now().getEpochSecond()).putObject("data").set("object", thing);
    tell(event);
  }

  /** From another thread, as Stripe does: it may be asked for the thing before it has answered. */
  private void tell(ObjectNode event) {
    String body = event.toString();
    untold.incrementAndGet();
    Thread.startVirtualThread(
        () -> {
          Wait.until("an event is taken", () -> isTaken(body));
          untold.decrementAndGet();
        });
  }

  private boolean isTaken(String event) {
    return api()
            .careless()
            .with("Stripe-Signature", LocalStripe.signature(SECRET, now(), event))
            .post("/webhooks/stripe", event)
            .status()
        == 200;
  }

  /** So much time passes, and then every job has run twice: what one leaves another may take. */
  void passes(Duration time) {
    clock.ahead = clock.ahead.plus(time);
    settle();
  }

  /** Every job runs twice, and all that follows is done. */
  void settle() {
    for (int round = 0; round < 2; round++) {
      Instant began = runAllJobs();
      Wait.until("every job has run", () -> jobsNotRunSince(began).isEmpty());
      Wait.until("every event is taken in", () -> untold.get() == 0 && waitingEvents() == 0);
    }
    assertThat(failing()).as("jobs that fail").isEmpty();
  }

  private Instant runAllJobs() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        WITH moved AS (
                          UPDATE scheduled_tasks SET execution_time = clock_timestamp(), version = version + 1 WHERE NOT picked
                        )
                        SELECT clock_timestamp()
                        """)
                    .mapTo(Instant.class)
                    .one());
  }

  /** Those at work meanwhile are called once more. */
  private List<String> jobsNotRunSince(Instant began) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              List<String> waiting =
                  handle
                      .createQuery(
                          "SELECT task_name FROM scheduled_tasks WHERE greatest(last_success, last_failure) IS NULL OR greatest(last_success, last_failure) < :began")
                      .bind("began", began)
                      .mapTo(String.class)
                      .list();
              handle
                  .createUpdate(
                      "UPDATE scheduled_tasks SET execution_time = clock_timestamp(), version = version + 1 WHERE NOT picked AND execution_time > clock_timestamp() AND task_name = ANY (:names)")
                  .bindArray("names", String.class, waiting)
                  .execute();
              return waiting;
            });
  }

  private int waitingEvents() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(*) FROM work_items WHERE topic = 'events' AND outcome IS NULL")
                    .mapTo(int.class)
                    .one());
  }

  private List<String> failing() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT task_name FROM scheduled_tasks WHERE consecutive_failures > 0")
                    .mapTo(String.class)
                    .list());
  }

  @Override
  public void close() {
    service.close();
    stripe.close();
  }

  /** The database's clock, so much ahead. */
  private static final class MovedClock extends Clock {
    private volatile Clock database = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    Clock besides(Clock clock) {
      database = clock;
      return this;
    }

    @Override
    public Instant instant() {
      return database.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("instants are all that anybody asks for");
    }
  }
}
