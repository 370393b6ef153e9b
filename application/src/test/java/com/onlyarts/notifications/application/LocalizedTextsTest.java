package com.onlyarts.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalizedTextsTest {
  private static final Map<String, Object> FACTS =
      Map.of(
          "minutes", 30, "when", SteppingClock.NOON, "buyer", PersonId.next(), "work", "{{x}}$1");

  @Test
  void another_language_is_another_file_with_its_own_dates() {
    assertThat(in(Locale.ENGLISH).line("consultation_moved.message", FACTS))
        .isEqualTo("Your consultation is 30 minutes on 1 March 2026, 12:00 UTC now");
    assertThat(in(Locale.GERMANY).line("consultation_moved.message", FACTS))
        .isEqualTo("Deine Beratung dauert 30 Minuten und ist jetzt am 1. März 2026, 12:00 UTC");
  }

  @Test
  void what_a_language_lacks_is_english_wherever_the_service_runs() {
    assertThat(in(Locale.GERMAN).line("payout_failed.title", FACTS)).isEqualTo("Payout failed");
    assertThat(in(Locale.JAPANESE).line("payout_failed.title", FACTS)).isEqualTo("Payout failed");
  }

  @Test
  void whatever_a_fact_says_is_put_in_as_it_is() {
    LocalizedTexts english = in(Locale.ENGLISH);
    assertThat(english.named(english.line("sale.message", FACTS)))
        .isEqualTo("Somebody bought {{x}}$1");
  }

  @Test
  void a_fact_that_is_missing_is_an_error_and_no_gap() {
    assertThatThrownBy(() -> in(Locale.ENGLISH).line("line_fulfilled.message", FACTS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static LocalizedTexts in(Locale language) {
    return new LocalizedTexts("inbox", LocalizedTexts.in(language), _ -> Optional.empty());
  }
}
