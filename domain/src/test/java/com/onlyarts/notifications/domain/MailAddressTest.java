package com.onlyarts.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.kernel.InvalidValue;
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
}
