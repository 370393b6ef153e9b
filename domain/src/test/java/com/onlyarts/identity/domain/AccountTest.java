package com.onlyarts.identity.domain;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.IdentityRejection.AccountSuspended;
import com.onlyarts.identity.domain.IdentityRejection.RoleNotAllowed;
import com.onlyarts.identity.domain.IdentityRejection.UsernameReserved;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @Test
  void verifying_suspending_and_reinstating_are_news_once() {
    Account account = anAccount().create();

    assertThat(account.verify()).isTrue();
    assertThat(account.verify()).isFalse();
    assertThat(account.verified()).isTrue();
    assertThat(account.suspend(NOW)).isTrue();
    assertThat(account.suspend(NOW.plusSeconds(1))).isFalse();
    assertThat(account.suspendedAt()).contains(NOW);
    assertThat(account.reinstate()).isTrue();
    assertThat(account.reinstate()).isFalse();
    assertThat(account.suspendedAt()).isEmpty();
    assertThat(anAccount().create().verified()).isFalse();
  }

  @Test
  void R10_the_first_admin_is_one_and_known_by_the_day_they_came() {
    Account admin =
        Account.ofAdmin(
            PersonId.next(),
            new Username("admin"),
            new EmailAddress("admin@example.org"),
            "hash",
            NOW);

    assertThat(admin.role()).isEqualTo(Role.ADMIN);
    assertThat(admin.createdAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({"USER, false", "ARTIST, true", "ADMIN, true"})
  void R20_artists_and_admins_publish(Role role, boolean may) {
    assertThat(role.mayPublish()).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.01, false",
    "0.00, true",
    "99999999.99, true",
    "100000000.00, false",
    "0.001, false"
  })
  void an_hourly_rate_fits_the_books(BigDecimal rate, boolean fine) {
    Currency usd = Currency.getInstance("USD");
    if (fine) {
      assertThat(HourlyRate.of(rate, usd).money().amount()).isEqualTo(rate);
    } else {
      assertInvalid("hourlyRate", () -> HourlyRate.of(rate, usd));
    }
  }

  @Test
  void R14_a_token_lives_30_days_but_never_longer_than_its_session() {
    SessionTerms terms = SessionTerms.standard();
    Instant idle = NOW.plus(Duration.ofDays(30));

    assertThat(terms.tokenEnd(NOW, NOW.plus(Duration.ofDays(90)))).isEqualTo(idle);
    assertThat(terms.tokenEnd(NOW, idle.minusSeconds(1))).isEqualTo(idle.minusSeconds(1));
    assertThat(LoginLimits.off().enforced()).isFalse();
    assertThat(LoginLimits.standard().enforced()).isTrue();
  }

  @Test
  void what_a_browser_calls_itself_is_kept_up_to_300_characters() {
    assertThat(browser(300)).hasSize(300);
    assertThat(browser(301)).hasSize(300);
    assertThat(Profile.named(Optional.empty()).bio()).isEmpty();
  }

  @Test
  void a_biography_stands_without_the_space_around_it() {
    Profile profile =
        new Profile(
            Optional.empty(),
            Optional.of(" Paints horses "),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(profile.bio()).contains("Paints horses");
  }

  private static String browser(int length) {
    return new Device(Optional.of("m".repeat(length)), Optional.empty(), Optional.empty())
        .userAgent()
        .orElseThrow();
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
