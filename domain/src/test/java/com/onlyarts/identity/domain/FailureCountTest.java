package com.onlyarts.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureCountTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final LockoutPolicy perAccount = LoginLimits.standard().perAccount();
  private final LockoutPolicy perAddress = LoginLimits.standard().perAddress();

  @Test
  void R15_five_failures_are_free_then_the_delay_grows_to_15_minutes() {
    List<Long> waits = new ArrayList<>();
    FailureCount failures = FailureCount.none(NOON);
    Instant now = NOON;
    for (int failure = 1; failure <= 13; failure++) {
      failures = perAccount.after(failures, now);
      waits.add(failures.waitAt(now).toSeconds());
      now = now.plus(failures.waitAt(now));
    }

    assertThat(waits)
        .containsExactly(0L, 0L, 0L, 0L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L);
  }

  @Test
  void R15_a_day_without_a_failure_is_a_fresh_start() {
    FailureCount failures = failures(perAccount, 9);
    Instant nextDay = NOON.plus(Duration.ofHours(25));

    assertThat(perAccount.after(failures, nextDay).waitAt(nextDay)).isZero();
  }

  @Test
  void R15_an_address_fails_30_times_a_minute_and_waits_for_the_next_one() {
    assertThat(failures(perAddress, 29).waitAt(NOON)).isZero();

    FailureCount used = failures(perAddress, 30);

    assertThat(used.waitAt(NOON.plusSeconds(20))).isEqualTo(Duration.ofSeconds(40));
    assertThat(used.waitAt(NOON.plusSeconds(60))).isZero();
    assertThat(perAddress.after(used, NOON.plusSeconds(60)))
        .isEqualTo(new FailureCount(1, NOON.plusSeconds(60), Optional.empty()));
  }

  private static FailureCount failures(LockoutPolicy policy, int count) {
    FailureCount failures = FailureCount.none(NOON);
    for (int failure = 0; failure < count; failure++) {
      failures = policy.after(failures, NOON);
    }
    return failures;
  }
}
