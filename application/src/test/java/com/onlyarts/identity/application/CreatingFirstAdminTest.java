package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.BadCredentials;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.IdentityRejection.WeakPassword;
import com.onlyarts.identity.domain.Password;
import com.onlyarts.identity.domain.Role;
import org.junit.jupiter.api.Test;

class CreatingFirstAdminTest {
  private static final Password SECRET = new Password("gate keeper of the gallery");
  private final IdentityFixture fixture = new IdentityFixture();

  @Test
  void R10_the_first_admin_comes_from_the_settings_once() {
    appointFirst("boss");
    appointFirst("boss");

    SignedIn boss = fixture.login("boss", SECRET);
    assertThat(boss.account().profile().role()).isEqualTo(Role.ADMIN);
    assertThat(boss.account().person().username()).isEqualTo("admin");
  }

  @Test
  void R10_another_address_in_the_settings_is_another_admin() {
    appointFirst("boss");
    appointFirst("chief");

    assertThat(fixture.login("chief", SECRET).account().person().username()).startsWith("admin-");
  }

  @Test
  void R10_whoever_had_the_address_before_does_not_become_an_admin_by_it() {
    SignedIn earlier = fixture.register("boss");

    appointFirst("boss");

    assertRefused(new InvalidToken(), () -> fixture.callerOf(earlier));
    assertRefused(new BadCredentials(), () -> fixture.login("boss", IdentityFixture.PASSWORD));
    assertThat(fixture.login("boss", SECRET).account().profile().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void R10_a_start_with_an_admin_there_changes_neither_password_nor_sessions() {
    appointFirst("boss");
    SignedIn session = fixture.login("boss", SECRET);

    fixture.appointing.appointFirst(
        new EmailAddress("boss@example.org"), new Password("another of the settings"));

    assertThat(fixture.callerOf(session).role()).isEqualTo(Role.ADMIN);
    assertThat(fixture.login("boss", SECRET).account().profile().role()).isEqualTo(Role.ADMIN);
  }

  @Test
  void R10_the_password_of_the_settings_is_as_long_as_any() {
    Password tooShort = new Password("short");

    assertRefused(
        new WeakPassword("ONLYARTS_ADMIN_PASSWORD", WeakPassword.Reason.TOO_SHORT, 8),
        () -> fixture.appointing.appointFirst(new EmailAddress("boss@example.org"), tooShort));
    assertThat(fixture.accounts.find(new EmailAddress("boss@example.org"))).isEmpty();
  }

  private void appointFirst(String name) {
    fixture.appointing.appointFirst(new EmailAddress(name + "@example.org"), SECRET);
  }
}
