package com.onlyarts.kernel;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\t\n",
        "\u00a0",
        "\u2003",
        "\u3000",
        "\u200b",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u034f",
        "\u115f",
        "\u2800",
        "\u3164",
        "\uffa0",
        "\ufe0f",
        "\u202e",
        "\u2028",
        "\udb40\udd00",
        "\u200b\u00a0\u3164 \u2060"
      })
  void R2_a_text_with_nothing_to_see_in_it_is_refused_wherever_it_stands(String nothing) {
    assertInvalid("title", () -> Text.required("title", nothing, 10));
    assertInvalid("bio", () -> Text.optional("bio", nothing, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200ba", "é", "漢", "👩‍🎨", "❤\ufe0f", ".", "한", "⠿"})
  void what_can_be_seen_is_a_text_and_stays_as_it_was_written(String something) {
    assertThat(Text.required("title", something, 10)).isEqualTo(something);
    assertThat(Text.optional("title", " " + something + " ", 10)).isEqualTo(something);
  }

  @Test
  void only_a_text_that_may_be_missing_may_be_empty() {
    assertInvalid("title", () -> Text.required("title", "", 10));
    assertThat(Text.optional("bio", "", 10)).isEmpty();
  }

  @Test
  void it_is_counted_in_characters_once_stripped_and_holds_no_NUL() {
    assertThat(Text.required("title", "  🎨🎨 ", 2)).isEqualTo("🎨🎨");
    assertInvalid("title", () -> Text.required("title", "abc", 2));
    assertInvalid("title", () -> Text.required("title", "a\0", 2));
  }

  @ParameterizedTest
  @CsvSource({
    "https://img.example/a.jpg, true, true",
    "HTTP://img.example, true, true",
    "cloudinary-url, true, false",
    "url2, true, false",
    "ftp://img.example/a.jpg, false, false",
    "https:///a.jpg, false, false",
    "javascript:alert(1), false, false",
    "picture, false, false",
    "https://img.example/a b, false, false"
  })
  void R91_an_address_is_one_of_the_web_and_a_placeholder_passes_where_it_may(
      String address, boolean anywhere, boolean inProduction) {
    for (boolean placeholders : new boolean[] {true, false}) {
      WebLinks links = new WebLinks(placeholders);
      if (placeholders ? anywhere : inProduction) {
        assertThat(links.accept("imageUrl", address)).isEqualTo(address);
      } else {
        assertInvalid("imageUrl", () -> links.accept("imageUrl", address));
      }
    }
  }

  @Test
  void a_NUL_at_the_very_beginning_is_one_too_and_what_is_wrong_is_said() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> Text.required("title", "\0a", 10))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("must not contain NUL"));
  }
}
