package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryPayoutAccountsTest extends PayoutAccountsContract {
  private final InMemoryPayoutAccounts accounts = new InMemoryPayoutAccounts();

  @Override
  protected PayoutAccounts accounts() {
    return accounts;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
