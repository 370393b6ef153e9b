package com.onlyarts.identity.jdbi;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.AccountsContract;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.jdbi.TestDatabase;
import java.time.Clock;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiAccountsIT extends AccountsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Accounts accounts() {
    return new JdbiAccounts(DATABASE.jdbi(), Clock.systemUTC());
  }

  @Test
  void R19_how_to_reach_somebody_is_forgotten_when_they_leave() {
    var account = anAccount().reachedAt("gwen@example.org").create();
    accounts().add(account);
    JdbiContacts contacts = new JdbiContacts(DATABASE.jdbi());
    assertThat(contacts.emailOf(account.id())).contains("gwen@example.org");

    account.close(account.createdAt());
    accounts().save(account);

    assertThat(contacts.emailOf(account.id())).isEmpty();
    assertThat(contacts.emailOf(PersonId.next())).isEmpty();
  }

  @Test
  void R38_balance_and_earnings_move_with_the_ledger() {
    PersonId seller = TestPeople.somebody(DATABASE.jdbi());
    JdbiSellerFunds funds = new JdbiSellerFunds(DATABASE.jdbi());

    funds.changed(seller, usd("450.00"), usd("450.00"));
    funds.changed(seller, usd("-500.00"), usd("-150.00"));

    var account = new JdbiPeople(DATABASE.jdbi()).account(seller).orElseThrow();
    assertThat(account.balance()).isEqualTo(usd("-50.00"));
    assertThat(account.totalEarnings()).isEqualTo(usd("300.00"));
  }

  @Test
  void R17_works_on_show_are_counted_on_the_profile() {
    PersonId artist = TestPeople.somebody(DATABASE.jdbi());
    JdbiArtworkCounter counter = new JdbiArtworkCounter(DATABASE.jdbi());

    counter.artworksChanged(artist, 3);
    counter.artworksChanged(artist, -1);

    assertThat(
            new JdbiPeople(DATABASE.jdbi())
                .account(artist)
                .orElseThrow()
                .profile()
                .counts()
                .artworks())
        .isEqualTo(2);
  }

  private static Money usd(String amount) {
    return Money.of(amount, Currency.getInstance("USD"));
  }
}
