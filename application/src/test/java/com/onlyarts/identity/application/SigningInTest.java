package com.onlyarts.identity.application;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.AccountSuspended;
import com.onlyarts.identity.domain.IdentityRejection.BadCredentials;
import com.onlyarts.identity.domain.IdentityRejection.InvalidRefreshToken;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.TooManyLogins;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.kernel.application.SteppingClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningInTest {
  private static final Password WRONG = new Password("wrong");
  private final IdentityFixture fixture = new IdentityFixture();

  @Test
  void somebody_signs_in_and_is_known_by_their_token() {
    SignedIn registered = fixture.register("rosa");
    fixture.clock.advance(Duration.ofDays(1));

    SignedIn back = fixture.login("rosa", IdentityFixture.PASSWORD);

    assertThat(fixture.callerOf(back).person()).isEqualTo(registered.account().person().id());
    assertThat(fixture.callerOf(back).session())
        .isNotEqualTo(fixture.issue.read(registered.accessToken(), SteppingClock.NOON).session());
    assertThat(fixture.accounts.lastLoginOf(registered.account().person().id()))
        .contains(fixture.clock.instant());
  }

  @Test
  void R13_an_access_token_ends_after_15_minutes() {
    SignedIn rosa = fixture.register("rosa");

    fixture.clock.advance(Duration.ofMinutes(15));

    assertRefused(new InvalidToken(), () -> fixture.callerOf(rosa));
  }

  @Test
  void R13_a_token_of_a_role_no_longer_held_is_worthless() {
    SignedIn rosa = fixture.register("rosa");
    Account account = fixture.accounts.lock(rosa.account().person().id()).orElseThrow();
    account.appoint(Role.ARTIST);
    fixture.accounts.save(account);

    assertRefused(new InvalidToken(), () -> fixture.callerOf(rosa));
  }

  @Test
  void R15_an_unknown_address_and_a_wrong_password_get_the_same_answer_for_the_same_work() {
    fixture.register("rosa");
    int before = fixture.hashes.worked();

    assertRefused(new BadCredentials(), () -> fixture.login("rosa", WRONG));
    assertThat(fixture.hashes.worked()).isEqualTo(before + 1);
    assertRefused(new BadCredentials(), () -> fixture.login("nobody", WRONG));
    assertThat(fixture.hashes.worked()).isEqualTo(before + 2);
  }

  @Test
  void R15_after_five_failures_even_the_right_password_waits() {
    fixture.register("rosa");
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> fixture.login("rosa", WRONG));
    }
    int worked = fixture.hashes.worked();

    assertRefused(
        new TooManyLogins(Duration.ofSeconds(10)),
        () -> fixture.login("rosa", IdentityFixture.PASSWORD));
    assertThat(fixture.hashes.worked()).isEqualTo(worked);

    fixture.clock.advance(Duration.ofSeconds(10));
    fixture.login("rosa", IdentityFixture.PASSWORD);
    assertRefused(new BadCredentials(), () -> fixture.login("rosa", WRONG));
    fixture.login("rosa", IdentityFixture.PASSWORD);
  }

  @Test
  void R15_an_unknown_address_is_made_to_wait_like_any_other() {
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> fixture.login("nobody", WRONG));
    }
    assertRefused(new TooManyLogins(Duration.ofSeconds(10)), () -> fixture.login("nobody", WRONG));
  }

  @Test
  void R15_one_network_address_fails_30_times_a_minute_over_all_accounts() {
    Device device = at("203.0.113.7");
    for (int failure = 0; failure < 30; failure++) {
      EmailAddress next = new EmailAddress("p%d@example.org".formatted(failure));
      assertRefused(new BadCredentials(), () -> fixture.signingIn.login(next, WRONG, device));
    }
    EmailAddress another = new EmailAddress("another@example.org");

    assertRefused(
        new TooManyLogins(Duration.ofMinutes(1)),
        () -> fixture.signingIn.login(another, WRONG, device));
    assertRefused(
        new BadCredentials(),
        () -> fixture.signingIn.login(another, WRONG, AccountFixture.UNKNOWN_DEVICE));
  }

  @Test
  void R15_what_strangers_guess_does_not_keep_somebody_out_where_they_have_signed_in_before() {
    EmailAddress rosa = new EmailAddress("rosa@example.org");
    fixture.register("rosa");
    fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, at("192.0.2.1"));
    Secret kept = tokenOf(fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, at("192.0.2.2")));
    Device elsewhere =
        new Device(Optional.empty(), Optional.of("192.0.2.3"), Optional.of(kept.digest()));
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(
          new BadCredentials(), () -> fixture.signingIn.login(rosa, WRONG, at("203.0.113.7")));
    }
    TooManyLogins wait = new TooManyLogins(Duration.ofSeconds(10));

    assertRefused(
        wait, () -> fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, at("198.51.100.9")));
    fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, at("192.0.2.1"));
    fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, elsewhere);

    assertRefused(
        wait, () -> fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, at("203.0.113.7")));
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(
          new BadCredentials(), () -> fixture.signingIn.login(rosa, WRONG, at("192.0.2.1")));
    }
    assertRefused(
        wait, () -> fixture.signingIn.login(rosa, IdentityFixture.PASSWORD, at("192.0.2.1")));
  }

  @Test
  void R15_a_password_found_in_a_burst_of_guesses_is_worth_nothing_once_they_are_counted() {
    fixture.register("rosa");
    fixture.hashes.meanwhile(() -> fails("rosa", 5));

    assertRefused(
        new TooManyLogins(Duration.ofSeconds(10)),
        () -> fixture.login("rosa", IdentityFixture.PASSWORD));

    assertRefused(
        new TooManyLogins(Duration.ofSeconds(10)),
        () -> fixture.login("rosa", IdentityFixture.PASSWORD));
  }

  private void fails(String name, int times) {
    for (int failure = 0; failure < times; failure++) {
      assertRefused(new BadCredentials(), () -> fixture.login(name, WRONG));
    }
  }

  @Test
  void R16_a_password_changed_while_it_is_looked_at_opens_no_session() {
    Account rosa =
        fixture.accounts.lock(fixture.register("rosa").account().person().id()).orElseThrow();
    fixture.hashes.meanwhile(
        () -> {
          rosa.rehash("hash of another one");
          fixture.accounts.save(rosa);
        });

    assertRefused(new BadCredentials(), () -> fixture.login("rosa", IdentityFixture.PASSWORD));
  }

  private static Device at(String address) {
    return new Device(Optional.empty(), Optional.of(address), Optional.empty());
  }

  @Test
  void R12_a_hash_of_former_parameters_is_renewed_at_login() {
    Account account = anAccount().named("rosa").hashed("old hash of securepassword123").create();
    fixture.accounts.add(account);

    fixture.login("rosa", IdentityFixture.PASSWORD);

    assertThat(fixture.accounts.find(account.id()).orElseThrow().passwordHash())
        .isEqualTo("hash of securepassword123");
  }

  @Test
  void a_suspended_account_is_told_so_only_with_the_right_password() {
    fixture.accounts.add(
        anAccount().named("rosa").hashed("hash of securepassword123").suspended().create());

    assertRefused(new BadCredentials(), () -> fixture.login("rosa", WRONG));
    assertRefused(new AccountSuspended(), () -> fixture.login("rosa", IdentityFixture.PASSWORD));
  }

  @Test
  void R14_signing_out_ends_the_session_of_the_cookie_and_of_the_access_token() {
    SignedIn browser = fixture.register("rosa");
    SignedIn script = fixture.login("rosa", IdentityFixture.PASSWORD);

    fixture.signingOut.logout(Optional.of(tokenOf(browser)), Optional.empty());
    fixture.signingOut.logout(Optional.empty(), Optional.of(script.accessToken()));
    fixture.signingOut.logout(Optional.empty(), Optional.empty());
    fixture.signingOut.logout(Optional.of(Secret.next()), Optional.of("no token"));

    assertRefused(new InvalidToken(), () -> fixture.callerOf(browser));
    assertRefused(new InvalidToken(), () -> fixture.callerOf(script));
    assertRefused(new InvalidRefreshToken(), () -> fixture.refreshing.refresh(tokenOf(browser)));
  }

  private static Secret tokenOf(SignedIn signedIn) {
    return signedIn.refresh().orElseThrow().token();
  }
}
