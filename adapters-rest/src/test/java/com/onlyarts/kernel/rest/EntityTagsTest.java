package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc\"",
        "W/\"abc\"",
        "\"x\", W/\"abc\"",
        "\"x\",\"abc\"",
        "*",
        " * ",
        "\"a,b\", \"abc\""
      })
  void a_tag_is_known_in_a_list_weak_or_strong(String header) {
    assertThat(EntityTags.know(header, "\"abc\"")).isTrue();
    assertThat(EntityTags.know(header, "W/\"abc\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"x\"", "abc", "\"abcd\"", "\"ab\", \"c\"", "\"x abc\""})
  void another_one_is_not(String header) {
    assertThat(EntityTags.know(header, "\"abc\"")).isFalse();
  }

  @Test
  void who_sends_none_has_none() {
    assertThat(EntityTags.know(null, "\"abc\"")).isFalse();
  }
}
