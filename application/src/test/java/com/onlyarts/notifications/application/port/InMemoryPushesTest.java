package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;

class InMemoryPushesTest extends PushesContract {
  private final InMemoryPushes pushes = new InMemoryPushes();

  @Override
  protected PushSubscriptions subscriptions() {
    return pushes;
  }

  @Override
  protected PushQueue queue() {
    return pushes;
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }

  @Override
  protected SessionId inASession(PersonId person) {
    return SessionId.next();
  }

  @Override
  protected void end(SessionId session) {
    pushes.ended(session);
  }
}
