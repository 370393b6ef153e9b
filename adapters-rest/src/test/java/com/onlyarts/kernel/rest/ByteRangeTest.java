package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.rest.ByteRange.Wanted;
import com.onlyarts.kernel.rest.ByteRange.Wanted.Beyond;
import com.onlyarts.kernel.rest.ByteRange.Wanted.Part;
import com.onlyarts.kernel.rest.ByteRange.Wanted.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static final String TAG = "\"abc\"";

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0,0,0",
    "bytes=10-19,10,19",
    "bytes=90-,90,99",
    "bytes=90-200,90,99",
    "bytes=-10,90,99",
    "bytes=-200,0,99"
  })
  void a_part_of_what_there_is(String header, long first, long last) {
    assertThat(wanted(header)).isEqualTo(new Part(new ByteRange(first, last)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void behind_the_end_there_is_nothing(String header) {
    assertThat(wanted(header)).isEqualTo(new Beyond());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=0-1,5-6",
        "bytes=9-3",
        "bytes=-",
        "bytes=x-1",
        "lines=0-1",
        "",
        "bytes=99999999999999999999-"
      })
  void what_is_not_understood_is_answered_with_the_whole(String header) {
    assertThat(wanted(header)).isEqualTo(new Whole());
  }

  @Test
  void whoever_holds_a_part_of_something_else_is_given_the_whole() {
    assertThat(ByteRange.of("bytes=0-1", TAG, TAG, 100)).isInstanceOf(Part.class);
    assertThat(ByteRange.of("bytes=0-1", "\"other\"", TAG, 100)).isEqualTo(new Whole());
    assertThat(ByteRange.of(null, null, TAG, 100)).isEqualTo(new Whole());
  }

  @Test
  void says_which_part_it_is() {
    ByteRange part = new ByteRange(10, 19);

    assertThat(part.length()).isEqualTo(10);
    assertThat(part.of(100)).isEqualTo("bytes 10-19/100");
  }

  private static Wanted wanted(String header) {
    return ByteRange.of(header, null, TAG, 100);
  }
}
