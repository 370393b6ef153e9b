package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
  private final RetryPolicy retries =
      new RetryPolicy(10, Duration.ofSeconds(5), Duration.ofHours(1));

  @Test
  void pauses_double_up_to_the_longest() {
    assertThat(retries.after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(retries.after(2)).isEqualTo(Duration.ofSeconds(10));
    assertThat(retries.after(10)).isEqualTo(Duration.ofMinutes(42).plusSeconds(40));
    assertThat(retries.after(11)).isEqualTo(Duration.ofHours(1));
    assertThat(retries.after(1_000_000)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void it_ends_after_so_many_tries() {
    assertThat(retries.isOver(9)).isFalse();
    assertThat(retries.isOver(10)).isTrue();
  }
}
