package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;

class InMemoryCorrespondenceTest extends CorrespondenceContract {
  private final InMemoryCorrespondence everything = new InMemoryCorrespondence();

  @Override
  protected Conversations conversations() {
    return everything;
  }

  @Override
  protected Messages messages() {
    return everything;
  }

  @Override
  protected Correspondence correspondence() {
    return everything;
  }

  @Override
  protected PersonId aPerson() {
    return everything.arrive(PersonId.next());
  }
}
