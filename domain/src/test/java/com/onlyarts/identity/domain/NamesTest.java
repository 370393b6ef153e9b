package com.onlyarts.identity.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "john doe",
        "john\n",
        "jöhn",
        "a/b",
        "..%",
        "012345678901234567890123456789012345678901234567890"
      })
  void R11_what_is_no_username(String text) {
    assertInvalid("username", () -> new Username(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "John_Doe-1.x", "01234567890123456789012345678901234567890123456789"})
  void R11_what_is_a_username(String text) {
    assertThat(new Username(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "john",
        "@example.com",
        "john@",
        "john@example",
        "john@exam ple.com",
        "john@@example.com",
        "a@b@c.de",
        "john@.com",
        "john@example..com",
        ".john@example.com",
        "jo..hn@example.com",
        "john.@example.com",
        "john@-example.com",
        "jo\nhn@example.com",
        "\"john\"@example.com"
      })
  void R11_what_is_no_address(String text) {
    assertInvalid("email", () -> new EmailAddress(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "john@example.com",
        "john.doe+art@mail.example.co.uk",
        "j@x.io",
        "jöhn@exämple.org"
      })
  void R11_what_is_an_address(String text) {
    assertThat(new EmailAddress(" " + text + " ").text()).isEqualTo(text);
  }

  @Test
  void R11_an_address_is_at_most_254_characters() {
    String domain = ".example.org".repeat(20).substring(1);
    assertInvalid("email", () -> new EmailAddress("john.doe-of-the-very-long-name@" + domain));
  }

  @Test
  void secrets_are_not_printed() {
    assertThat(new Password("hunter2hunter2").toString()).doesNotContain("hunter");
    Secret secret = Secret.next();
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(secret.text()).hasSize(43).isNotEqualTo(Secret.next().text());
    assertThat(Digest.of(secret.digest().bytes())).isEqualTo(secret.digest());
  }
}
