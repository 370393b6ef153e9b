package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryCredentialsTest extends CredentialsContract {
  private final InMemoryOneTimeTokens tokens = new InMemoryOneTimeTokens();
  private final InMemoryStrikeBook book = new InMemoryStrikeBook();

  @Override
  protected OneTimeTokens tokens() {
    return tokens;
  }

  @Override
  protected StrikeBook book() {
    return book;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }
}
