package com.onlyarts.identity.application;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.Account;
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
  private final IdentityHouse house = new IdentityHouse();

  @Test
  void somebody_signs_in_and_is_known_by_their_token() {
    SignedIn registered = house.register("rosa");
    house.clock.advance(Duration.ofDays(1));

    SignedIn back = house.login("rosa", IdentityHouse.PASSWORD);

    assertThat(house.callerOf(back).person()).isEqualTo(registered.account().id());
    assertThat(house.callerOf(back).session()).isNotEqualTo(house.mint.read(registered.accessToken(), SteppingClock.NOON).session());
    assertThat(house.accounts.lastLoginOf(registered.account().id())).contains(house.clock.instant());
  }

  @Test
  void R13_an_access_token_ends_after_15_minutes() {
    SignedIn rosa = house.register("rosa");

    house.clock.advance(Duration.ofMinutes(15));

    assertRefused(new InvalidToken(), () -> house.callerOf(rosa));
  }

  @Test
  void R13_a_token_of_a_role_no_longer_held_is_worthless() {
    SignedIn rosa = house.register("rosa");
    Account account = house.accounts.lock(rosa.account().id()).orElseThrow();
    account.appoint(Role.ARTIST);
    house.accounts.save(account);

    assertRefused(new InvalidToken(), () -> house.callerOf(rosa));
  }

  @Test
  void R15_an_unknown_address_and_a_wrong_password_get_the_same_answer_for_the_same_work() {
    house.register("rosa");
    int before = house.hashes.worked();

    assertRefused(new BadCredentials(), () -> house.login("rosa", WRONG));
    assertThat(house.hashes.worked()).isEqualTo(before + 1);
    assertRefused(new BadCredentials(), () -> house.login("nobody", WRONG));
    assertThat(house.hashes.worked()).isEqualTo(before + 2);
  }

  @Test
  void R15_after_five_failures_even_the_right_password_waits() {
    house.register("rosa");
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> house.login("rosa", WRONG));
    }
    int worked = house.hashes.worked();

    assertRefused(new TooManyLogins(Duration.ofSeconds(10)), () -> house.login("rosa", IdentityHouse.PASSWORD));
    assertThat(house.hashes.worked()).isEqualTo(worked);

    house.clock.advance(Duration.ofSeconds(10));
    house.login("rosa", IdentityHouse.PASSWORD);
    assertRefused(new BadCredentials(), () -> house.login("rosa", WRONG));
    house.login("rosa", IdentityHouse.PASSWORD);
  }

  @Test
  void R15_an_unknown_address_is_made_to_wait_like_any_other() {
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> house.login("nobody", WRONG));
    }
    assertRefused(new TooManyLogins(Duration.ofSeconds(10)), () -> house.login("nobody", WRONG));
  }

  @Test
  void R15_one_network_address_fails_30_times_a_minute_over_all_accounts() {
    Device device = new Device(Optional.empty(), Optional.of("203.0.113.7"));
    for (int failure = 0; failure < 30; failure++) {
      EmailAddress next = new EmailAddress("p%d@example.org".formatted(failure));
      assertRefused(new BadCredentials(), () -> house.signingIn.login(next, WRONG, device));
    }
    EmailAddress another = new EmailAddress("another@example.org");

    assertRefused(new TooManyLogins(Duration.ofMinutes(1)), () -> house.signingIn.login(another, WRONG, device));
    assertRefused(new BadCredentials(), () -> house.signingIn.login(another, WRONG, Device.unknown()));
  }

  @Test
  void R15_a_stranger_who_guesses_locks_nobody_out_where_they_have_signed_in_before() {
    Device home = new Device(Optional.empty(), Optional.of("2001:db8:1:2::1"));
    Device stranger = new Device(Optional.empty(), Optional.of("198.51.100.9"));
    Device elsewhere = new Device(Optional.empty(), Optional.of("203.0.113.7"));
    EmailAddress rosa = new EmailAddress("rosa@example.org");
    house.register("rosa");
    house.signingIn.login(rosa, IdentityHouse.PASSWORD, home);
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> house.signingIn.login(rosa, WRONG, stranger));
    }

    assertRefused(new TooManyLogins(Duration.ofSeconds(10)), () -> house.signingIn.login(rosa, IdentityHouse.PASSWORD, elsewhere));
    house.signingIn.login(rosa, IdentityHouse.PASSWORD, new Device(Optional.empty(), Optional.of("2001:db8:1:2::99")));
    assertRefused(new TooManyLogins(Duration.ofSeconds(10)), () -> house.signingIn.login(rosa, IdentityHouse.PASSWORD, stranger));
  }

  @Test
  void R15_guesses_from_where_somebody_has_signed_in_before_are_limited_as_well() {
    Device home = new Device(Optional.empty(), Optional.of("203.0.113.7"));
    EmailAddress rosa = new EmailAddress("rosa@example.org");
    house.register("rosa");
    house.signingIn.login(rosa, IdentityHouse.PASSWORD, home);
    for (int failure = 0; failure < 5; failure++) {
      assertRefused(new BadCredentials(), () -> house.signingIn.login(rosa, WRONG, home));
    }
    assertRefused(new TooManyLogins(Duration.ofSeconds(10)), () -> house.signingIn.login(rosa, IdentityHouse.PASSWORD, home));
  }

  @Test
  void R15_addresses_of_one_IPv6_network_fail_together() {
    for (int failure = 0; failure < 30; failure++) {
      EmailAddress next = new EmailAddress("p%d@example.org".formatted(failure));
      Device device = new Device(Optional.empty(), Optional.of("2001:db8::%x".formatted(failure)));
      assertRefused(new BadCredentials(), () -> house.signingIn.login(next, WRONG, device));
    }
    Device one = new Device(Optional.empty(), Optional.of("2001:db8::ffff:1"));
    assertRefused(new TooManyLogins(Duration.ofMinutes(1)), () -> house.signingIn.login(new EmailAddress("q@example.org"), WRONG, one));
  }

  @Test
  void R12_a_hash_of_former_parameters_is_renewed_at_login() {
    Account account = anAccount().named("rosa").hashed("old hash of securepassword123").create();
    house.accounts.add(account);

    house.login("rosa", IdentityHouse.PASSWORD);

    assertThat(house.accounts.find(account.id()).orElseThrow().passwordHash()).isEqualTo("hash of securepassword123");
  }

  @Test
  void a_suspended_account_is_told_so_only_with_the_right_password() {
    house.accounts.add(anAccount().named("rosa").hashed("hash of securepassword123").suspended().create());

    assertRefused(new BadCredentials(), () -> house.login("rosa", WRONG));
    assertRefused(new AccountSuspended(), () -> house.login("rosa", IdentityHouse.PASSWORD));
  }

  @Test
  void R14_signing_out_ends_the_session_of_the_cookie_and_of_the_access_token() {
    SignedIn browser = house.register("rosa");
    SignedIn script = house.login("rosa", IdentityHouse.PASSWORD);

    house.signingOut.logout(Optional.of(tokenOf(browser)), Optional.empty());
    house.signingOut.logout(Optional.empty(), Optional.of(script.accessToken()));
    house.signingOut.logout(Optional.empty(), Optional.empty());
    house.signingOut.logout(Optional.of(Secret.next()), Optional.of("no token"));

    assertRefused(new InvalidToken(), () -> house.callerOf(browser));
    assertRefused(new InvalidToken(), () -> house.callerOf(script));
    assertRefused(new InvalidRefreshToken(), () -> house.refreshing.refresh(tokenOf(browser)));
  }

  private static Secret tokenOf(SignedIn signedIn) {
    return signedIn.refresh().orElseThrow().token();
  }
}
