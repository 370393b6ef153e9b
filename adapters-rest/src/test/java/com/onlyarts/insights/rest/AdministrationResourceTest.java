package com.onlyarts.insights.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.insights.application.DashboardQueries;
import com.onlyarts.insights.application.RetryingFailedItems;
import com.onlyarts.insights.application.port.Overview;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.FailedItems.Attempt;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingAuditTrail;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdministrationResourceTest {
  private static final InMemoryFailedItems FAILED = new InMemoryFailedItems();

  private static final InMemoryTransactions TRANSACTIONS = new InMemoryTransactions();
  private static final RecordingAuditTrail AUDIT = new RecordingAuditTrail(TRANSACTIONS);
  private static final SteppingClock CLOCK = new SteppingClock();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.of(
          caller ->
              new AdministrationResource(
                  overlooking(),
                  new RetryingFailedItems(TRANSACTIONS, FAILED, AUDIT, CLOCK),
                  caller));

  private final ApiClient admin = as(Role.ADMIN);

  @Test
  void R95_an_admin_sees_what_a_job_could_not_do_and_when_it_is_tried_again() {
    new ItemByItem("ordering.expire-orders", FAILED, new SteppingClock())
        .each(
            Function.identity(),
            List.of("first", "second"),
            item -> {
              throw new IllegalStateException("no amount for " + item);
            });

    Answer page = admin.get("/admin/failed-items?job=ordering.expire-orders&limit=1").expect(200);
    assertThat(page.text("/data/failedItems/0/item")).isEqualTo("second");
    assertThat(page.text("/data/failedItems/0/message")).isEqualTo("no amount for second");
    assertThat(page.text("/data/failedItems/0/nextAttemptAt")).isEqualTo("2026-03-01T12:00:15Z");
    Answer next =
        admin
            .get("/admin/failed-items?limit=1&cursor=" + page.text("/data/pagination/nextCursor"))
            .expect(200);
    assertThat(next.text("/data/failedItems/0/item")).isEqualTo("first");
    assertThat(
            admin
                .get("/admin/failed-items?job=media.sweep-uploads")
                .expect(200)
                .at("/data/failedItems"))
        .isEmpty();
    as(Role.USER).get("/admin/failed-items").refused(403, "forbidden");
    admin.get("/admin/failed-items?cursor=YQ").refused(400, "invalid_cursor");
  }

  @Test
  void R95_an_admin_has_it_tried_again_once_its_cause_is_removed() {
    FAILED.failed("media.remove", "picture", attempt(Attempt.NEVER), "parked", "gone");
    Answer given = admin.get("/admin/failed-items?job=media.remove").expect(200);
    assertThat(given.at("/data/failedItems/0").has("nextAttemptAt")).isFalse();
    String retry = "/admin/failed-items/%s/retry".formatted(given.text("/data/failedItems/0/id"));

    assertThat(admin.put(retry, "").expect(200).text("/message")).isEqualTo("It is tried again");

    assertThat(FAILED.among("media.remove", List.of("picture")))
        .containsValue(attempt(CLOCK.instant()));
    assertThat(AUDIT.deeds())
        .singleElement()
        .extracting("act")
        .isEqualTo("insights.retry-failed-item");
    FAILED.recovered("media.remove", "picture");
    admin.put(retry, "").refused(404, "failed_item_not_found");
    assertThat(AUDIT.deeds()).hasSize(1);
    as(Role.USER).put(retry, "").refused(403, "forbidden");
  }

  private static Attempt attempt(Instant dueAt) {
    return new Attempt(1, SteppingClock.NOON, dueAt);
  }

  private static ApiClient as(Role role) {
    return SERVICE.api().as(RestService.token(new Caller(PersonId.next(), SessionId.next(), role)));
  }

  private static DashboardQueries overlooking() {
    return new DashboardQueries(
        new Nothing(), (_, request) -> new Page<>(List.of(), request, 0, Optional.empty()), FAILED);
  }

  /** A platform on which nothing happened. */
  private record Nothing() implements Overview {
    @Override
    public Totals totals() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Activity> latest(int limit) {
      return List.of();
    }
  }
}
