package com.onlyarts.identity.application.port;

class InMemoryAccountsTest extends AccountsContract {
  private final InMemoryAccounts accounts = new InMemoryAccounts();

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
