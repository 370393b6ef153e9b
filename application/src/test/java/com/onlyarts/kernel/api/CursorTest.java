package com.onlyarts.kernel.api;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
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

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1E+999999999", "1e-400", "100000000000000000000"})
  void R2_a_number_no_column_holds_is_refused(String number) {
    assertRefused(new InvalidCursor(), () -> Cursor.at("x", number).decimal(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1000000000-12-31T23:59:59Z", "-0044-03-15T12:00:00Z", "+10000-01-01T00:00:00Z"})
  void R2_an_instant_no_column_holds_is_refused(String instant) {
    assertRefused(new InvalidCursor(), () -> Cursor.at("x", instant).instant(0));
  }
}
