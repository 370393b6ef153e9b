package com.onlyarts.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.InMemoryLoginFailures;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.FailureCount;
import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.InMemoryFailedItems;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepingCredentialsTest {
  private static final Duration MONTH = Duration.ofDays(30);
  private final IdentityFixture fixture = new IdentityFixture();
  private final InMemoryLoginFailures failures = new InMemoryLoginFailures();
  private final InMemoryFailedItems failedItems = new InMemoryFailedItems();
  private final SweepingCredentials sweeping =
      new SweepingCredentials(
          fixture.transactions,
          fixture.sessions,
          fixture.tokens,
          failures,
          fixture.clock,
          new ItemByItem("sweep", failedItems, fixture.clock));

  @Test
  void failures_that_nobody_waits_for_are_forgotten_after_a_day() {
    failures.change(
        "mail:rosa",
        fixture.clock.instant(),
        _ -> new FailureCount(1, fixture.clock.instant(), Optional.empty()));

    sweeping.sweep();
    assertThat(failures.of(Set.of("mail:rosa"))).hasSize(1);
    fixture.clock.advance(Duration.ofDays(1).plusSeconds(1));
    sweeping.sweep();

    assertThat(failures.of(Set.of("mail:rosa"))).isEmpty();
    assertThat(failedItems.waiting("sweep")).isZero();
  }

  @Test
  void sessions_are_forgotten_long_after_their_end_and_not_before() {
    Caller rosa = fixture.caller("rosa");
    fixture.sessions.end(rosa.session(), EndReason.LOGOUT, fixture.clock.instant());

    fixture.clock.advance(MONTH);
    sweeping.sweep();
    assertThat(fixture.sessions.endOf(rosa.session())).contains(EndReason.LOGOUT);
    fixture.clock.advance(Duration.ofSeconds(1));
    sweeping.sweep();

    assertThat(fixture.sessions.sweep(fixture.clock.instant(), MONTH))
        .as("what is left to forget")
        .isZero();
  }
}
