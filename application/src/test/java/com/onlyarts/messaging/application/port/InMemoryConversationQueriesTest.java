package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.media.domain.OriginalId;

class InMemoryConversationQueriesTest extends ConversationQueriesContract {
  private final InMemoryConversationQueries everything = new InMemoryConversationQueries();

  @Override
  protected Conversations conversations() {
    return everything;
  }

  @Override
  protected Messages messages() {
    return everything;
  }

  @Override
  protected ConversationQueries correspondence() {
    return everything;
  }

  @Override
  protected OriginalId aFileOf(PersonId owner) {
    return OriginalId.next();
  }

  @Override
  protected PersonId aPerson() {
    return everything.arrive(PersonId.next(), SteppingClock.NOON);
  }
}
