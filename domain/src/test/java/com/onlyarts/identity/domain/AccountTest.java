package com.onlyarts.identity.domain;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.IdentityRejection.AccountSuspended;
import com.onlyarts.identity.domain.IdentityRejection.RoleNotAllowed;
import com.onlyarts.identity.domain.IdentityRejection.UsernameReserved;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void R10_artist_is_self_serve_and_admin_is_not() {
    assertThat(register("rosa", "rosa@example.org", Role.ARTIST).role()).isEqualTo(Role.ARTIST);
    assertRefused(new RoleNotAllowed(), () -> register("rosa", "rosa@example.org", Role.ADMIN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "Profile", "ADMIN", "auth", "onlyarts", "deleted-0123456789ab"})
  void R11_words_of_the_house_are_nobodys_name(String word) {
    assertRefused(new UsernameReserved(), () -> register(word, "rosa@example.org", Role.USER));
  }

  @Test
  void R19_nobody_takes_the_address_a_deleted_account_will_have() {
    assertInvalid(
        "email", () -> register("rosa", PersonId.next().value() + "@Deleted.Invalid", Role.USER));
  }

  @Test
  void R19_nothing_that_names_a_person_stays_when_they_leave() {
    Account account = anAccount().named("rosa").called("Rosa Bonheur").create();
    String id = account.id().value().toString();

    account.close(NOW);

    assertThat(account.username().text()).isEqualTo("deleted-" + id.substring(24));
    assertThat(account.email().text()).isEqualTo(id + "@deleted.invalid");
    assertThat(account.profile()).isEqualTo(Profile.named(Optional.empty()));
    assertThat(account.passwordHash()).isEqualTo("*");
    assertThat(account.deletedAt()).contains(NOW);
  }

  @Test
  void a_suspended_account_is_of_no_use() {
    assertRefused(new AccountSuspended(), anAccount().suspended().create()::requireInGoodStanding);
    anAccount().create().requireInGoodStanding();
  }

  @Test
  void retelling_a_profile_tells_whether_the_name_is_another() {
    Account account = anAccount().called("Rosa Bonheur").create();
    Profile sameName =
        new Profile(
            Optional.of(new FullName("Rosa Bonheur")),
            Optional.of("Paints horses"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(account.retell(sameName)).isFalse();
    assertThat(account.retell(Profile.named(Optional.of(new FullName("R. Bonheur"))))).isTrue();
    assertThat(account.profile().fullName()).contains(new FullName("R. Bonheur"));
  }

  private static Account register(String username, String email, Role role) {
    return Account.register(
        PersonId.next(),
        new Username(username),
        new EmailAddress(email),
        "hash",
        role,
        Optional.empty(),
        NOW);
  }
}
