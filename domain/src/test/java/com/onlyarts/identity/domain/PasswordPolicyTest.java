package com.onlyarts.identity.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.onlyarts.identity.domain.IdentityRejection.WeakPassword;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private final PasswordPolicy policy = PolicyFixture.aPolicy();

  @ParameterizedTest
  @CsvSource({
    "short17, TOO_SHORT",
    "password, COMMON",
    "PassWord123, COMMON",
    "12345678, COMMON",
    "johndoe1, OWN_NAME",
    "JohnDoe2024, OWN_NAME",
    "doe-john, OWN_NAME",
    "john@example.com, OWN_NAME",
    "example.com!, OWN_NAME"
  })
  void R12_weak_passwords_are_refused(String password, Reason reason) {
    assertRefused(new WeakPassword("password", reason, 8), () -> require(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "securepassword123",
        "correct horse battery",
        "johndoe likes tides",
        "ÜbergrößenträgerÄ",
        "        x",
        "🎨🎨🎨🎨🎨🎨🎨🎨"
      })
  void R12_no_rules_about_digits_and_signs(String password) {
    assertThatNoException().isThrownBy(() -> require(password));
  }

  @Test
  void R12_length_counts_code_points_up_to_128() {
    assertThatNoException().isThrownBy(() -> require("🎨".repeat(128)));
    assertRefused(
        new WeakPassword("password", Reason.TOO_LONG, 8), () -> require("🎨".repeat(129)));
    assertRefused(new WeakPassword("password", Reason.TOO_SHORT, 8), () -> require("🎨".repeat(7)));
  }

  @Test
  void R12_the_shortest_length_can_be_set() {
    PasswordPolicy strict = PolicyFixture.aPolicy(12);
    assertRefused(
        new WeakPassword("newPassword", Reason.TOO_SHORT, 12),
        () ->
            strict.require(
                "newPassword",
                new Password("elevenchars"),
                new Username("rosa"),
                new EmailAddress("rosa@example.org"),
                Optional.empty()));
  }

  @Test
  void R12_one_password_typed_on_two_keyboards_is_one_password() {
    assertThat(new Password("caf\u0065\u0301 au lait"))
        .isEqualTo(new Password("caf\u00e9 au lait"));
    assertThat(new Password("\uff41\uff42\uff43")).isEqualTo(new Password("abc"));
  }

  @Test
  void R12_a_password_of_an_account_is_held_against_the_names_of_the_account() {
    Account owner = AccountFixture.anAccount().named("johndoe").create();

    assertRefused(
        new WeakPassword("newPassword", Reason.OWN_NAME, 8),
        () -> policy.require("newPassword", new Password("johndoe1"), owner));
  }

  @ParameterizedTest
  @CsvSource({
    "johndoe1234, true",
    "johndoe12345, false",
    "securepass, false",
    "xjo-doe-xjo, false"
  })
  void R12_five_characters_beside_ones_own_name_are_enough(String password, boolean weak) {
    if (weak) {
      assertRefused(new WeakPassword("password", Reason.OWN_NAME, 8), () -> require(password));
    } else {
      assertThatNoException().isThrownBy(() -> require(password));
    }
  }

  private void require(String password) {
    policy.require(
        "password",
        new Password(password),
        new Username("johndoe"),
        new EmailAddress("john@example.com"),
        Optional.of(new FullName("John Doe")));
  }
}
