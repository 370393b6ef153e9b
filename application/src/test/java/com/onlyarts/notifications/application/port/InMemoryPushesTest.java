package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;

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
}
