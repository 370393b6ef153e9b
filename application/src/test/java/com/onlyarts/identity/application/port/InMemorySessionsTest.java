package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemorySessionsTest extends SessionsContract {
  private final InMemorySessions sessions = new InMemorySessions();

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }
}
