package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestBudgetsTest {
  private static final int PER_MINUTE = 10;
  private static final String OFFICE = "203.0.113.7";

  private final StandingTime time = new StandingTime();
  private final RequestBudgets budgets = new RequestBudgets(PER_MINUTE, time);
  private final Optional<UUID> somebody = Optional.of(UUID.randomUUID());

  @Test
  void whoever_has_used_up_a_minute_waits_for_its_next_part() {
    assertThat(asked(OFFICE, somebody, PER_MINUTE)).isEqualTo(PER_MINUTE);
    assertThat(budgets.take(OFFICE, somebody)).contains(Duration.ofSeconds(6));
    time.pass(Duration.ofSeconds(6));
    assertThat(asked(OFFICE, somebody, 2)).isEqualTo(1);
  }

  @Test
  void an_account_has_its_budget_wherever_it_is_and_a_network_one_of_its_own() {
    assertThat(asked(OFFICE, somebody, PER_MINUTE)).isEqualTo(PER_MINUTE);
    assertThat(asked("198.51.100.9", somebody, 1)).isZero();
    assertThat(asked(OFFICE, Optional.empty(), PER_MINUTE + 1)).isEqualTo(PER_MINUTE);
    assertThat(asked("198.51.100.9", Optional.empty(), 1)).isEqualTo(1);
  }

  @Test
  void an_office_of_fifty_is_not_shut_out_and_a_machine_of_a_thousand_accounts_is() {
    assertThat(accounts(50).mapToLong(account -> asked(OFFICE, account, 4)).sum()).isEqualTo(200);
    assertThat(accounts(1_000).mapToLong(account -> asked("198.51.100.9", account, 4)).sum())
        .isEqualTo(PER_MINUTE * RequestBudgets.ACCOUNTS_OF_A_NETWORK);
  }

  @Test
  void one_account_that_goes_wild_takes_no_more_than_its_own_part_from_its_office() {
    assertThat(asked(OFFICE, somebody, 5_000)).isEqualTo(PER_MINUTE);
    assertThat(accounts(19).mapToLong(account -> asked(OFFICE, account, PER_MINUTE)).sum())
        .isEqualTo(19 * PER_MINUTE);
  }

  private long asked(String network, Optional<UUID> account, int times) {
    return IntStream.range(0, times).filter(_ -> budgets.take(network, account).isEmpty()).count();
  }

  private static Stream<Optional<UUID>> accounts(int many) {
    return Stream.generate(() -> Optional.of(UUID.randomUUID())).limit(many);
  }

  private static final class StandingTime implements TimeMeter {
    private long now = 1;

    void pass(Duration duration) {
      now += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
