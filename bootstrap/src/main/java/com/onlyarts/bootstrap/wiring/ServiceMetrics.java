package com.onlyarts.bootstrap.wiring;

import com.onlyarts.kernel.application.Job;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.jdbi.JdbiWorkQueue;
import com.onlyarts.kernel.resilience.ProviderCalls;
import com.onlyarts.kernel.rest.SseConnections;
import com.onlyarts.notifications.domain.Mail;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.MeterRegistry;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** What the service tells Prometheus of itself, beside what the JVM and the server do. */
public final class ServiceMetrics {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE");

  private ServiceMetrics() {}

  /**
   * Times the requests that are answered, by method and by class of status, so that there are few
   * series. The timers are kept: looking one up costs more than it.
   */
  public static final class Requests {
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    public void answered(String method, int status, Duration took) {
      timers
          .computeIfAbsent(
              new Kind(METHODS.contains(method) ? method : "other", status / 100), Requests::timer)
          .record(took);
    }

    private static Timer timer(Kind kind) {
      Timer.Builder timer =
          Timer.builder("onlyarts.requests")
              .description("Requests answered, by method and class of status")
              .tags(
                  List.of(
                      Tag.create("method", kind.method),
                      Tag.create("status", kind.statuses + "xx")));
      return Metrics.globalRegistry().getOrCreate(timer);
    }

    private record Kind(String method, int statuses) {}
  }

  /** What waits in the queues, and what was given up: the second should be zero. */
  public static void watchQueues(JdbiWorkQueue<?> events, List<JdbiWorkQueue<Mail>> mails) {
    MeterRegistry registry = Metrics.globalRegistry();
    gauge(
        registry, "onlyarts.outbox.waiting", "Events that wait for their handler", events::waiting);
    gauge(
        registry,
        "onlyarts.outbox.parked",
        "Events whose handler failed too often; somebody should look",
        events::parked);
    gauge(
        registry,
        "onlyarts.mails.waiting",
        "Mails that wait to be sent",
        () -> mails.stream().mapToLong(JdbiWorkQueue::waiting).sum());
    gauge(
        registry,
        "onlyarts.mails.parked",
        "Mails that were tried too often; somebody should look",
        () -> mails.stream().mapToLong(JdbiWorkQueue::parked).sum());
  }

  /** What jobs could not do yet, by job: should be zero. */
  public static void watch(FailedItems failedItems, List<Job> jobs) {
    jobs.forEach(
        job ->
            gauge(
                "onlyarts.jobs.failed",
                "Items that a job could not do and tries again later; admins see them at /api/admin/failed-items",
                Tag.create("job", job.name()),
                () -> failedItems.waiting(job.name())));
  }

  /** Who listens to live events on this node, and how much they were told. */
  public static void watch(SseConnections streams) {
    MeterRegistry registry = Metrics.globalRegistry();
    gauge(registry, "onlyarts.live.listeners", "Open streams of live events", streams::listeners);
    gauge(
        registry,
        "onlyarts.live.sent",
        "Events and heartbeats sent since the start",
        streams::sent);
  }

  /** How a provider does on this node, and how many wait for it. */
  public static void watch(ProviderCalls calls) {
    Tag provider = Tag.create("provider", calls.provider());
    gauge(
        "onlyarts.provider.failing",
        "1 while a provider fails and is not asked, or only with care",
        provider,
        () -> calls.trouble().isEmpty() ? 0 : 1);
    gauge(
        "onlyarts.provider.under.way",
        "Errands at a provider, or waiting for their turn there",
        provider,
        calls::underWay);
    gauge(
        "onlyarts.provider.refused",
        "Requests not sent since the start: the provider failed, or too many waited for it",
        provider,
        calls::refused);
  }

  private static void gauge(
      MeterRegistry registry, String name, String description, LongSupplier value) {
    registry.getOrCreate(Gauge.builder(name, () -> unlessAway(value)).description(description));
  }

  private static void gauge(String name, String description, Tag tag, LongSupplier value) {
    Metrics.globalRegistry()
        .getOrCreate(
            Gauge.builder(name, () -> unlessAway(value))
                .description(description)
                .tags(List.of(tag)));
  }

  /** A scrape goes on when the database is away. */
  private static long unlessAway(LongSupplier value) {
    try {
      return value.getAsLong();
    } catch (RuntimeException _) {
      return -1;
    }
  }
}
