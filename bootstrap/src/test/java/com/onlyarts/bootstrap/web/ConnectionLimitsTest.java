package com.onlyarts.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionLimitsTest {
  @ParameterizedTest
  @ValueSource(longs = {100, 1_024, 4_096, 65_536, 1_048_576})
  void there_are_fewer_connections_than_free_descriptors_and_one_address_has_not_half_of_them(
      long free) {
    ConnectionLimits limits = ConnectionLimits.within(free);

    assertThat((long) limits.most()).isPositive().isLessThanOrEqualTo(free - free / 3);
    assertThat(limits.mostAnAddress()).isPositive().isLessThan(limits.most() / 2);
  }

  @Test
  void this_process_has_some() {
    assertThat(ConnectionLimits.ofThisProcess().most()).isPositive();
  }
}
