package com.onlyarts.identity.application.port;

import static com.onlyarts.identity.domain.AccountFixture.anAccount;

import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.PersonId;

class InMemoryFollowsTest extends FollowsContract {
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryFollows follows = new InMemoryFollows(accounts);
  private final InMemoryBlocks blocks = new InMemoryBlocks();

  @Override
  protected Follows follows() {
    return follows;
  }

  @Override
  protected Blocks blocks() {
    return blocks;
  }

  @Override
  protected People people() {
    return new InMemoryPeople(accounts, follows, blocks);
  }

  @Override
  protected PersonId somebody() {
    Account account = anAccount().create();
    accounts.add(account);
    return account.id();
  }
}
