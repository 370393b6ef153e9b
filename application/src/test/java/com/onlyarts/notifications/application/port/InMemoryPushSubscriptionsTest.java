package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;

class InMemoryPushSubscriptionsTest extends PushSubscriptionsContract {
  private final InMemoryPushSubscriptions subscriptions = new InMemoryPushSubscriptions();

  @Override
  protected PushSubscriptions subscriptions() {
    return subscriptions;
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
    subscriptions.ended(session);
  }
}
