package com.onlyarts.payments.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.PayoutAccount;
import org.junit.jupiter.api.Test;

/** What every {@link PayoutAccounts} must do, the fake and the real one alike. */
public abstract class PayoutAccountsContract {

  protected abstract PayoutAccounts accounts();

  /** Somebody who can sell: with the real adapter, somebody who has an account. */
  protected abstract PersonId aPerson();

  @Test
  void the_first_account_of_an_artist_stays_and_is_paid_once_the_provider_says_so() {
    PersonId artist = aPerson();
    String name = "acct_" + artist.value();
    accounts().add(artist, "sandbox", name);
    accounts().add(artist, "sandbox", name + "_another");
    assertThat(accounts().find(artist, "sandbox"))
        .contains(new PayoutAccount(artist, "sandbox", name, false, false));
    assertThat(accounts().find(artist, "stripe")).isEmpty();

    assertThat(accounts().seen("sandbox", name, true, 0)).isTrue();
    assertThat(accounts().seen("sandbox", "acct_nobodys", true, 0)).isTrue();
    assertThat(accounts().revisionOf("sandbox", "acct_nobodys")).isEmpty();
    assertThat(accounts().lock(artist, "sandbox"))
        .contains(new PayoutAccount(artist, "sandbox", name, true, false));

    assertThat(accounts().seen("sandbox", name, false, 0))
        .as("R36: something was taken in since")
        .isFalse();
    assertThat(accounts().revisionOf("sandbox", name)).hasValue(1);
    assertThat(accounts().seen("sandbox", name, false, 1)).isTrue();
    assertThat(accounts().find(artist, "sandbox"))
        .hasValueSatisfying(account -> assertThat(account.payable()).isFalse());
    assertThat(accounts().lock(aPerson(), "sandbox")).isEmpty();
  }
}
