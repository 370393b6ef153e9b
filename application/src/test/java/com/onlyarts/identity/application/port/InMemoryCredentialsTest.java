package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryCredentialsTest extends CredentialsContract {
  private final InMemoryOneTimeTokens tokens = new InMemoryOneTimeTokens();
  private final InMemoryLoginFailures book = new InMemoryLoginFailures();

  @Override
  protected OneTimeTokens tokens() {
    return tokens;
  }

  @Override
  protected LoginFailures book() {
    return book;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }
}
