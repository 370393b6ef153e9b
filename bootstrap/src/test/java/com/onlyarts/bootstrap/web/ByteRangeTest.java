package com.onlyarts.bootstrap.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.web.ByteRange.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static final String TAG = "\"abc\"";

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=10-, 10, 99",
    "bytes=10-1000, 10, 99",
    "bytes=99-99, 99, 99",
    "bytes=-1, 99, 99",
    "bytes=-1000, 0, 99"
  })
  void R121_one_stretch_is_read_within_the_file(String header, long first, long last) {
    assertThat(ByteRange.asked(header, null, TAG, 100))
        .isEqualTo(new Asked.Part(new ByteRange(first, last)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void R121_a_stretch_behind_the_end_is_none(String header) {
    assertThat(ByteRange.asked(header, null, TAG, 100)).isEqualTo(new Asked.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=",
        "bytes=-",
        "bytes=5-4",
        "bytes=99999999999999999999-",
        "bytes=0-1,3-4",
        "lines=0-1",
        "bytes=a-b",
        "0-1"
      })
  void R121_what_is_no_range_and_several_at_once_are_the_whole_file(String header) {
    assertThat(ByteRange.asked(header, null, TAG, 100)).isEqualTo(new Asked.Whole());
  }

  @Test
  void R121_a_range_of_another_version_is_the_whole_file() {
    assertThat(ByteRange.asked("bytes=0-1", TAG, TAG, 100))
        .isEqualTo(new Asked.Part(new ByteRange(0, 1)));
    for (String other : new String[] {"\"abd\"", "W/\"abc\"", "Sat, 01 Mar 2026 12:00:00 GMT"}) {
      assertThat(ByteRange.asked("bytes=0-1", other, TAG, 100)).isEqualTo(new Asked.Whole());
    }
    assertThat(ByteRange.asked(null, TAG, TAG, 100)).isEqualTo(new Asked.Whole());
  }

  @Test
  void a_stretch_says_where_it_is() {
    assertThat(new ByteRange(10, 19).length()).isEqualTo(10);
    assertThat(new ByteRange(10, 19).of(100)).isEqualTo("bytes 10-19/100");
  }
}
