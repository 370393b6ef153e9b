package com.onlyarts.kernel.api;

import static com.onlyarts.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.kernel.KernelRejection.InvalidCursor;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

  @Test
  void R3_a_cursor_survives_the_journey_to_the_client_and_back() {
    Cursor cursor = Cursor.at("artworks:title:asc", "Été. \"α\"", new BigDecimal("12.50"), ID);
    Cursor back = Cursor.decoded(cursor.encoded());

    assertThat(back).isEqualTo(cursor);
    assertThat(cursor.encoded()).matches("[A-Za-z0-9_.-]+");
    assertThat(back.decimal(1)).isEqualByComparingTo("12.50");
    assertThat(back.uuid(2)).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "YQ.!!", "a"})
  void R3_a_cursor_made_by_hand_is_refused(String text) {
    assertRefused(new InvalidCursor(), () -> Cursor.decoded(text).in("artworks:title:asc"));
  }

  @Test
  void R3_a_cursor_of_another_list_or_of_too_few_or_wrong_keys_is_refused() {
    Cursor cursor = Cursor.at("artworks:title:asc", "Tide");
    assertRefused(new InvalidCursor(), () -> cursor.in("artworks:price:asc"));
    assertRefused(new InvalidCursor(), () -> cursor.uuid(0));
    assertRefused(new InvalidCursor(), () -> cursor.text(1));
    assertRefused(new InvalidCursor(), () -> cursor.number(0));
    assertRefused(new InvalidCursor(), () -> Cursor.at("x", "a\0b").text(0));
  }

  @Test
  void R2_values_the_database_could_not_hold_are_refused() {
    assertRefused(new InvalidCursor(), () -> Cursor.at("x", "+999999999-01-01T00:00:00Z").instant(0));
    assertRefused(new InvalidCursor(), () -> Cursor.at("x", "-4714-01-01T00:00:00Z").instant(0));
    assertRefused(new InvalidCursor(), () -> Cursor.at("x", "1e999999999").decimal(0));
    assertThat(Cursor.at("x", "2026-03-01T12:00:00.000001Z").instant(0)).isEqualTo("2026-03-01T12:00:00.000001Z");
  }
}
