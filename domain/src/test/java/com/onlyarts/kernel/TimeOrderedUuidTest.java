package com.onlyarts.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedUuidTest {

  @Test
  void R5_identifiers_are_of_version_7_and_carry_their_millisecond() {
    long before = System.currentTimeMillis();
    UUID id = TimeOrderedUuid.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
  }

  @Test
  void ten_thousand_in_a_row_are_all_different() {
    assertThat(Stream.generate(TimeOrderedUuid::next).limit(10_000).distinct()).hasSize(10_000);
  }
}
