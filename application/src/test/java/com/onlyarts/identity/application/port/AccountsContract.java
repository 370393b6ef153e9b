package com.onlyarts.identity.application.port;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.EmailAddress;
import com.onlyarts.identity.domain.FullName;
import com.onlyarts.identity.domain.HourlyRate;
import com.onlyarts.identity.domain.IdentityRejection.EmailTaken;
import com.onlyarts.identity.domain.IdentityRejection.UsernameTaken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Profile;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.Username;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Accounts} must do, the fake and the real one alike. */
public abstract class AccountsContract implements UnsavedChangesContract<Account> {

  private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  protected abstract Accounts accounts();

  @Override
  public Account oneThatIsKept() {
    Account account = anAccount().create();
    accounts().add(account);
    return account;
  }

  @Override
  public Account handedOut(Account kept) {
    return accounts().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Account it) {
    it.rehash("another");
  }

  @Test
  void an_account_comes_back_as_it_was_kept() {
    Account account = anAccount().called("Rosa Bonheur").as(Role.ARTIST).create();

    accounts().add(account);

    assertThat(accounts().find(account.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(account));
    assertThat(accounts().lock(account.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(account));
  }

  @Test
  void R11_an_address_is_found_and_taken_whatever_its_case() {
    Account camille = anAccount().named("camille").create();
    accounts().add(camille);

    assertThat(accounts().find(new EmailAddress("CAMILLE@Example.Org")))
        .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(camille.id()));
    assertRefused(
        new EmailTaken(),
        () -> accounts().add(anAccount().reachedAt("Camille@example.org").create()));
  }

  @Test
  void R11_a_name_is_taken_whatever_its_case() {
    accounts().add(anAccount().named("berthe").create());

    assertRefused(
        new UsernameTaken(),
        () -> accounts().add(anAccount().named("Berthe").reachedAt("other@example.org").create()));
  }

  @Test
  void what_becomes_of_an_account_is_kept() {
    Account account = anAccount().create();
    accounts().add(account);
    Account again = accounts().lock(account.id()).orElseThrow();
    again.retell(
        new Profile(
            Optional.of(new FullName("Rosa")),
            Optional.of("Paints horses"),
            Optional.of("https://img.example/a.jpg"),
            Optional.of("https://img.example/b.jpg"),
            Optional.of(HourlyRate.of(new BigDecimal("150.00"), Currency.getInstance("USD")))));
    again.rehash("another");
    again.appoint(Role.ADMIN);
    again.verify();
    again.suspend(account.createdAt());

    accounts().save(again);

    assertThat(accounts().find(account.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(again));
  }

  @Test
  void R19_whoever_has_left_is_not_found_and_their_name_and_address_are_free() {
    Account account = anAccount().named("edouard").create();
    accounts().add(account);
    account.close(account.createdAt());

    accounts().save(account);

    assertThat(accounts().find(account.id())).isEmpty();
    assertThat(accounts().lock(account.id())).isEmpty();
    assertThat(accounts().find(new EmailAddress("edouard@example.org"))).isEmpty();
    accounts().add(anAccount().named("edouard").create());
  }

  @Test
  void R19_a_name_that_is_kept_free_is_taken_until_it_is_not() {
    accounts().keepFree(new Username("Suzanne"), NEVER);
    assertRefused(new UsernameTaken(), () -> accounts().add(anAccount().named("suzanne").create()));

    accounts().keepFree(new Username("Suzanne"), Instant.EPOCH);
    accounts().add(anAccount().named("suzanne").create());
  }

  @Test
  void an_unknown_account_is_not_found() {
    assertThat(accounts().find(PersonId.next())).isEmpty();
    assertThat(accounts().find(new EmailAddress("nobody@example.org"))).isEmpty();
  }
}
