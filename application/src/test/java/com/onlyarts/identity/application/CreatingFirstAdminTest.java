package com.onlyarts.identity.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.IdentityRejection.BadCredentials;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
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
    assertThat(boss.account().role()).isEqualTo(Role.ADMIN);
    assertThat(boss.account().username()).isEqualTo("admin");
  }

  @Test
  void R10_another_address_in_the_settings_is_another_admin() {
    appointFirst("boss");
    appointFirst("chief");

    assertThat(fixture.login("chief", SECRET).account().username()).startsWith("admin-");
  }

  @Test
  void R10_whoever_had_the_address_before_does_not_become_an_admin_by_it() {
    SignedIn earlier = fixture.register("boss");

    appointFirst("boss");

    assertRefused(new InvalidToken(), () -> fixture.callerOf(earlier));
    assertRefused(new BadCredentials(), () -> fixture.login("boss", IdentityFixture.PASSWORD));
    assertThat(fixture.login("boss", SECRET).account().role()).isEqualTo(Role.ADMIN);
  }

  private void appointFirst(String name) {
    fixture.appointing.appointFirst(new EmailAddress(name + "@example.org"), SECRET);
  }
}
