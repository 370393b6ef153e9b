package com.onlyarts.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnCommonPasswordsTest {
  private final ZxcvbnCommonPasswords known = new ZxcvbnCommonPasswords();

  @Test
  void R12_there_are_at_least_3000_that_are_long_enough_to_be_chosen() {
    assertThat(ZxcvbnCommonPasswords.size()).isGreaterThan(3_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "password123",
        "12345678",
        "qwertyuiop",
        "iloveyou1",
        "starwars",
        "welcome2026",
        "artist123"
      })
  void R12_what_everybody_has_is_known(String password) {
    assertThat(known.contains(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "securepassword123",
        "correct horse 42 staple",
        "a quiet blue harbour",
        "seven small lanterns"
      })
  void R12_what_somebody_thought_of_is_not(String password) {
    assertThat(known.contains(password)).isFalse();
  }
}
