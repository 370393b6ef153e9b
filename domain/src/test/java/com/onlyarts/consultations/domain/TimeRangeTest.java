package com.onlyarts.consultations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
  private static final TimeRange NINE_TO_TWELVE = range(9, 12);

  @ParameterizedTest
  @CsvSource({
    "7, 8, false",
    "8, 9, false",
    "8, 10, true",
    "10, 11, true",
    "8, 13, true",
    "11, 13, true",
    "12, 13, false"
  })
  void R61_one_may_begin_where_another_ends(int from, int until, boolean overlapping) {
    assertThat(NINE_TO_TWELVE.overlaps(range(from, until))).isEqualTo(overlapping);
    assertThat(range(from, until).overlaps(NINE_TO_TWELVE)).isEqualTo(overlapping);
  }

  @Test
  void R62_what_is_taken_before_and_after_takes_nothing_of_it() {
    assertThat(NINE_TO_TWELVE.without(List.of(range(13, 14), range(7, 8))))
        .containsExactly(NINE_TO_TWELVE);
    assertThat(NINE_TO_TWELVE.without(List.of(range(11, 14), range(7, 10))))
        .containsExactly(range(10, 11));
  }

  private static TimeRange range(int from, int until) {
    return new TimeRange(at(from), at(until));
  }

  private static Instant at(int hour) {
    return Instant.parse("2026-03-02T%02d:00:00Z".formatted(hour));
  }
}
