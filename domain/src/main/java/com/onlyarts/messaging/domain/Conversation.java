package com.onlyarts.messaging.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.messaging.domain.MessagingRejection.ConversationNotFound;

/**
 * The one conversation a pair has (R80). Which of the two is first says nothing: PostgreSQL orders
 * them.
 */
public record Conversation(ConversationId id, PersonId one, PersonId two) {

  /**
   * Whom this person talks with here.
   *
   * @throws Rejected if it is none of theirs: strangers do not learn that it is there
   */
  public PersonId partnerOf(PersonId person) {
    if (person.equals(one)) {
      return two;
    }
    if (person.equals(two)) {
      return one;
    }
    throw new Rejected(new ConversationNotFound(id));
  }
}
