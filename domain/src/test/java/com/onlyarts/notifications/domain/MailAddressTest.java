package com.onlyarts.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.InvalidValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @Test
  void R11_case_makes_no_difference() {
    assertThat(new MailAddress(" Mira@Example.com "))
        .isEqualTo(new MailAddress("mira@example.com"));
    assertThat(new MailAddress("mira@example.com").masked()).isEqualTo("m…@example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mira",
        "mira@",
        "@example.com",
        "mira@example",
        "a@b.c,d@e.f",
        "a@b.c\r\nBcc: d@e.f",
        "Mira <a@b.c>",
        "a b@c.d",
        "a\0@b.c"
      })
  void what_is_no_single_bare_address_is_refused(String text) {
    assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void the_tries_of_a_mail_lie_within_the_day_for_which_carriers_know_a_key() {
    var all = Duration.ZERO;
    for (int attempt = 1; attempt < MailRetryPolicy.ATTEMPTS; attempt++) {
      all = all.plus(MailRetryPolicy.after(attempt));
    }
    assertThat(all).isBetween(Duration.ofHours(2), Duration.ofHours(20));
  }

  @Test
  void an_address_has_at_most_254_characters() {
    String longest = "m@" + "x".repeat(248) + ".com";

    assertThat(new MailAddress(longest).text()).hasSize(254);
    assertThatThrownBy(() -> new MailAddress("m" + longest)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void R83_a_mail_is_known_by_its_event_and_what_it_is_about() {
    assertThat(MailKey.of("order_paid", 7).to("mira").text()).isEqualTo("order_paid/7/mira");
    assertThat(new MailKey("a/" + "x".repeat(253)).text()).hasSize(255);
    for (String wrong : List.of("", "order_paid", "Order/7", "order/7/", "a/" + "x".repeat(254))) {
      assertThatThrownBy(() -> new MailKey(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_token_of_a_mail_is_kept_as_its_digest_only() {
    MailToken token = MailToken.next();

    assertThat(token.digest()).matches("[0-9a-f]{64}").isNotEqualTo(MailToken.next().digest());
    assertThat(token.toString()).doesNotContain(token.text());
  }
}
