package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.api.PersonRegistered;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.IdentityRejection.EmailTaken;
import com.onlyarts.identity.domain.IdentityRejection.RoleNotAllowed;
import com.onlyarts.identity.domain.IdentityRejection.TooManyLogins;
import com.onlyarts.identity.domain.IdentityRejection.UsernameReserved;
import com.onlyarts.identity.domain.IdentityRejection.UsernameTaken;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword.Reason;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisteringPeopleTest {
  private final IdentityFixture fixture = new IdentityFixture();

  @Test
  void R10_an_artist_registers_and_is_signed_in_at_once() {
    SignedIn artist = register("johndoe", "john@example.com", "securepassword123", Role.ARTIST);

    assertThat(artist.account().profile().role()).isEqualTo(Role.ARTIST);
    assertThat(artist.account().person().fullName()).contains("John Doe");
    assertThat(artist.expiresIn()).isEqualTo(Duration.ofMinutes(15));
    assertThat(artist.refresh())
        .hasValueSatisfying(grant -> assertThat(grant.lifetime()).isEqualTo(Duration.ofDays(30)));
    assertThat(fixture.callerOf(artist).person()).isEqualTo(artist.account().person().id());
    assertThat(fixture.outbox.events())
        .containsExactly(
            new PersonRegistered(
                artist.account().person().id(), "johndoe", Role.ARTIST, SteppingClock.NOON));
  }

  @Test
  void R10_nobody_registers_as_an_admin() {
    assertRefused(
        new RoleNotAllowed(),
        () -> register("johndoe", "john@example.com", "securepassword123", Role.ADMIN));
    assertThat(fixture.outbox.events()).isEmpty();
  }

  @Test
  void R11_a_name_and_an_address_are_had_once_whatever_the_case() {
    register("johndoe", "john@example.com", "securepassword123", Role.USER);

    assertRefused(
        new UsernameTaken(),
        () -> register("JohnDoe", "other@example.com", "securepassword123", Role.USER));
    assertRefused(
        new EmailTaken(),
        () -> register("other", "John@Example.com", "securepassword123", Role.USER));
  }

  @Test
  void R6_whoever_lost_the_answer_is_signed_in_to_the_account_that_was_opened() {
    SignedIn first = keyed("a key", "johndoe", "john@example.com", "securepassword123");

    SignedIn again = keyed("a key", "johndoe", "john@example.com", "securepassword123");

    assertThat(again.account().person().id()).isEqualTo(first.account().person().id());
    assertThat(fixture.callerOf(again).session())
        .as("a session of its own")
        .isNotEqualTo(fixture.callerOf(first).session());
    assertThat(fixture.outbox.events()).hasSize(1);
  }

  @Test
  void R6_a_key_alone_opens_nobodys_account() {
    keyed("a key", "johndoe", "john@example.com", "securepassword123");

    assertRefused(
        new UsernameTaken(),
        () -> keyed("a key", "johndoe", "john@example.com", "another-password-1"));
    assertRefused(
        new UsernameTaken(),
        () -> keyed("another key", "johndoe", "john@example.com", "securepassword123"));
    assertThat(
            keyed("a key", "rosa", "rosa@example.com", "securepassword123")
                .account()
                .person()
                .username())
        .isEqualTo("rosa");
  }

  @Test
  void R15_passwords_are_guessed_there_no_more_often_than_at_the_login() {
    keyed("a key", "johndoe", "john@example.com", "securepassword123");
    for (int guess = 0; guess < 5; guess++) {
      String wrong = "wrong-password-" + guess;
      assertRefused(
          new UsernameTaken(), () -> keyed("a key", "johndoe", "john@example.com", wrong));
    }

    assertThatThrownBy(() -> keyed("a key", "johndoe", "john@example.com", "securepassword123"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.rejection()).isInstanceOf(TooManyLogins.class));
  }

  private SignedIn keyed(String key, String username, String email, String password) {
    return fixture.steps.remembering(
        new RequestKey(new UUID(0, 0), "registerUser", key),
        () -> register(username, email, password, Role.USER));
  }

  @Test
  void R12_a_refused_registration_costs_no_hash() {
    assertRefused(
        new UsernameReserved(),
        () -> register("admin", "john@example.com", "securepassword123", Role.USER));
    assertRefused(
        new WeakPassword("password", Reason.OWN_NAME, 8),
        () -> register("johndoe", "john@example.com", "johndoe1!", Role.USER));

    assertThat(fixture.hashes.worked()).isZero();
  }

  private SignedIn register(String username, String email, String password, Role role) {
    return fixture.registering.register(
        new Registration(
            new Username(username),
            new EmailAddress(email),
            new Password(password),
            Optional.of(new FullName("John Doe")),
            role),
        AccountFixture.UNKNOWN_DEVICE);
  }
}
