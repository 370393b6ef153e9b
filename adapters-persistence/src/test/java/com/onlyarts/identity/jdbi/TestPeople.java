package com.onlyarts.identity.jdbi;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.AccountFixture;
import com.onlyarts.identity.domain.PersonId;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Puts people into a database, for tests of every module. */
public final class TestPeople {
  private TestPeople() {}

  /** Somebody unlike anybody before. */
  public static PersonId somebody(Jdbi jdbi) {
    return somebody(jdbi, anAccount());
  }

  public static PersonId somebody(Jdbi jdbi, AccountFixture fixture) {
    Account account = fixture.create();
    new JdbiAccounts(jdbi, Clock.systemUTC()).add(account);
    return account.id();
  }
}
