package com.onlyarts.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R2: a value of another type is never taken for what it might have meant. */
class ApiJsonTest {
  private final ObjectMapper json = ApiJson.strict();

  @Test
  void instants_days_and_ids_are_written_as_text() throws JsonProcessingException {
    Sitting sitting =
        read(
            "{\"at\":\"2026-03-01T12:00:00+01:00\",\"day\":\"2026-03-01\",\"id\":\"018d0d5a-2c00-7000-8000-000000000001\"}");

    assertThat(sitting.at()).isEqualTo(OffsetDateTime.parse("2026-03-01T11:00:00Z"));
    assertThat(sitting.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(sitting.id()).hasToString("018d0d5a-2c00-7000-8000-000000000001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"at\":5}",
        "{\"at\":1.5}",
        "{\"at\":1e400}",
        "{\"at\":\"\"}",
        "{\"at\":\" \"}",
        "{\"at\":[2026,3,1]}",
        "{\"day\":20000}",
        "{\"day\":[2026,3,1]}",
        "{\"day\":\"\"}",
        "{\"id\":\"\"}",
        "{\"id\":\" \"}",
        "{\"id\":\"\\u0000\"}",
        "{\"id\":5}"
      })
  void anything_else_is_refused(String text) {
    assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(text));
  }

  private Sitting read(String text) throws JsonProcessingException {
    return json.readValue(text, Sitting.class);
  }

  record Sitting(OffsetDateTime at, LocalDate day, UUID id) {}
}
