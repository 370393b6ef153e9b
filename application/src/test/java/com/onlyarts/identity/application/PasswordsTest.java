package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.PasswordChanged;
import com.onlyarts.identity.api.PasswordResetRequested;
import com.onlyarts.identity.api.PasswordResets.ResetLink;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.BadCredentials;
import com.onlyarts.identity.domain.IdentityRejection.InvalidResetToken;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.TooManyLogins;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword.Reason;
import com.onlyarts.identity.domain.IdentityRejection.WrongPassword;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private static final Password BETTER = new Password("an even better secret");
  private final IdentityFixture fixture = new IdentityFixture();

  @Test
  void R16_changing_a_password_ends_every_other_session() {
    SignedIn elsewhere = fixture.register("rosa");
    SignedIn here = fixture.login("rosa", IdentityFixture.PASSWORD);

    fixture.changing.change(
        fixture.callerOf(here), IdentityFixture.PASSWORD, BETTER, AccountFixture.UNKNOWN_DEVICE);

    fixture.callerOf(here);
    assertRefused(new InvalidToken(), () -> fixture.callerOf(elsewhere));
    assertRefused(new BadCredentials(), () -> fixture.login("rosa", IdentityFixture.PASSWORD));
    fixture.login("rosa", BETTER);
  }

  @Test
  void R16_a_changed_password_voids_what_was_given_out_before_and_is_told() {
    Caller rosa = fixture.caller("rosa");
    Secret before = secretFor("rosa");

    fixture.changing.change(rosa, IdentityFixture.PASSWORD, BETTER, AccountFixture.UNKNOWN_DEVICE);

    assertRefused(
        new InvalidResetToken(),
        () -> fixture.resetting.reset(before, new Password("somebody else's words")));
    assertThat(fixture.voided).as("what other modules gave out").containsExactly(rosa.person());
    assertThat(fixture.outbox.events())
        .endsWith(new PasswordChanged(rosa.person(), SteppingClock.NOON));
    fixture.resetting.reset(secretFor("rosa"), new Password("words of a third kind"));
    assertThat(fixture.voided).containsExactly(rosa.person(), rosa.person());
    assertThat(fixture.outbox.events())
        .endsWith(new PasswordChanged(rosa.person(), SteppingClock.NOON));
  }

  @Test
  void R16_changing_a_password_needs_the_old_one_and_a_good_new_one() {
    Caller rosa = fixture.caller("rosa");

    assertRefused(
        new WrongPassword("oldPassword"),
        () -> fixture.changing.change(rosa, BETTER, BETTER, AccountFixture.UNKNOWN_DEVICE));
    assertRefused(
        new WeakPassword("newPassword", Reason.COMMON, 8),
        () ->
            fixture.changing.change(
                rosa,
                IdentityFixture.PASSWORD,
                new Password("password123"),
                AccountFixture.UNKNOWN_DEVICE));
    fixture.login("rosa", IdentityFixture.PASSWORD);
  }

  @Test
  void
      R16_a_password_changed_meanwhile_is_not_changed_by_the_one_before_nor_is_an_account_closed() {
    Caller rosa = fixture.caller("rosa");

    fixture.hashes.meanwhile(() -> becomes(rosa, "hash of a third one"));
    assertRefused(
        new WrongPassword("oldPassword"),
        () ->
            fixture.changing.change(
                rosa, IdentityFixture.PASSWORD, BETTER, AccountFixture.UNKNOWN_DEVICE));
    assertThat(fixture.accounts.find(rosa.person()).orElseThrow().passwordHash())
        .isEqualTo("hash of a third one");

    becomes(rosa, "hash of securepassword123");
    fixture.hashes.meanwhile(() -> becomes(rosa, "hash of a third one"));
    assertRefused(
        new WrongPassword("password"),
        () -> fixture.closing.close(rosa, IdentityFixture.PASSWORD, AccountFixture.UNKNOWN_DEVICE));
    assertThat(fixture.accounts.find(rosa.person())).isPresent();
  }

  private void becomes(Caller person, String hash) {
    Account account = fixture.accounts.lock(person.person()).orElseThrow();
    account.rehash(hash);
    fixture.accounts.save(account);
  }

  @Test
  void R15_guessing_the_old_password_is_limited_too() {
    Caller rosa = fixture.caller("rosa");
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(
          new WrongPassword("oldPassword"),
          () -> fixture.changing.change(rosa, BETTER, BETTER, AccountFixture.UNKNOWN_DEVICE));
    }
    assertRefused(
        new TooManyLogins(Duration.ofSeconds(10)),
        () ->
            fixture.changing.change(
                rosa, IdentityFixture.PASSWORD, BETTER, AccountFixture.UNKNOWN_DEVICE));
  }

  @Test
  void R16_asking_for_a_link_tells_the_same_for_any_address() {
    fixture.recovering.request(new EmailAddress("nobody@example.org"));

    assertThat(fixture.outbox.events())
        .containsExactly(new PasswordResetRequested("nobody@example.org", SteppingClock.NOON));
    assertThat(fixture.recovering.linkFor("nobody@example.org")).isEmpty();
  }

  @Test
  void R16_a_link_is_built_from_the_settings_and_lasts_30_minutes() {
    fixture.register("rosa");

    ResetLink link = fixture.recovering.linkFor("Rosa@example.org").orElseThrow();

    assertThat(link.email()).isEqualTo("rosa@example.org");
    assertThat(link.link().toString())
        .matches("https://onlyarts\\.example/reset-password#token=[A-Za-z0-9_-]{43}");
    assertThat(link.expiresAt()).isEqualTo(SteppingClock.NOON.plus(Duration.ofMinutes(30)));
  }

  @Test
  void R16_a_link_works_once_and_ends_every_session_and_every_other_link() {
    SignedIn rosa = fixture.register("rosa");
    Secret used = secretFor("rosa");
    Secret other = secretFor("rosa");

    fixture.resetting.reset(used, BETTER);

    assertRefused(new InvalidToken(), () -> fixture.callerOf(rosa));
    assertRefused(new InvalidResetToken(), () -> fixture.resetting.reset(used, BETTER));
    assertRefused(new InvalidResetToken(), () -> fixture.resetting.reset(other, BETTER));
    fixture.login("rosa", BETTER);
  }

  @Test
  void R6_whoever_lost_the_answer_to_a_reset_is_told_that_it_is_done() {
    fixture.register("rosa");
    Secret secret = secretFor("rosa");
    resetUnder("a key", secret, BETTER);

    resetUnder("a key", secret, BETTER);

    assertRefused(
        new InvalidResetToken(),
        () -> resetUnder("a key", secret, new Password("yet another harbour")));
    assertRefused(new InvalidResetToken(), () -> resetUnder("another key", secret, BETTER));
    fixture.login("rosa", BETTER);
  }

  private void resetUnder(String key, Secret secret, Password next) {
    fixture.steps.remembering(
        new RequestKey(new UUID(0, 0), "confirmPasswordReset", key),
        () -> {
          fixture.resetting.reset(secret, next);
          return true;
        });
  }

  @Test
  void R16_a_refused_password_does_not_use_the_link_up() {
    fixture.register("rosa");
    Secret secret = secretFor("rosa");

    assertRefused(
        new WeakPassword("newPassword", Reason.TOO_SHORT, 8),
        () -> fixture.resetting.reset(secret, new Password("short")));
    fixture.resetting.reset(secret, BETTER);
  }

  @Test
  void R16_an_expired_or_made_up_link_is_refused() {
    fixture.register("rosa");
    Secret secret = secretFor("rosa");
    fixture.clock.advance(Duration.ofMinutes(30));

    assertRefused(new InvalidResetToken(), () -> fixture.resetting.reset(secret, BETTER));
    assertRefused(new InvalidResetToken(), () -> fixture.resetting.reset(Secret.next(), BETTER));
  }

  @Test
  void R16_whoever_resets_their_password_need_not_wait_for_their_failures() {
    fixture.register("rosa");
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> fixture.login("rosa", BETTER));
    }

    fixture.resetting.reset(secretFor("rosa"), BETTER);

    fixture.login("rosa", BETTER);
  }

  private Secret secretFor(String name) {
    String link = fixture.recovering.linkFor(name + "@example.org").orElseThrow().link().toString();
    return new Secret(link.substring(link.indexOf("token=") + "token=".length()));
  }
}
