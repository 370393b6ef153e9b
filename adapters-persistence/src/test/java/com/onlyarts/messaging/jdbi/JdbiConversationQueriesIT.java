package com.onlyarts.messaging.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.application.port.ConversationQueries;
import com.onlyarts.messaging.application.port.ConversationQueriesContract;
import com.onlyarts.messaging.application.port.Conversations;
import com.onlyarts.messaging.application.port.Messages;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.Attachments;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiConversationQueriesIT extends ConversationQueriesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  protected Conversations conversations() {
    return new JdbiConversations(DATABASE.jdbi());
  }

  @Override
  protected Messages messages() {
    return new JdbiMessages(DATABASE.jdbi());
  }

  @Override
  protected ConversationQueries correspondence() {
    return new JdbiConversationQueries(DATABASE.jdbi());
  }

  @Override
  protected OriginalId aFileOf(PersonId owner) {
    return new MessagingDatabase(DATABASE.jdbi()).fileOf(owner);
  }

  @Override
  protected PersonId aPerson() {
    return new MessagingDatabase(DATABASE.jdbi()).friend();
  }

  @Test
  void R19_who_was_suspended_or_has_left_is_not_reachable() {
    PersonId person = aPerson();
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("UPDATE users SET deleted_at = now() WHERE id = :person")
                    .bind("person", person)
                    .execute());

    assertThat(conversations().isReachable(person)).isFalse();
  }

  @Test
  void what_was_taken_back_is_gone_from_the_database_too() {
    Conversation conversation = conversations().between(aPerson(), aPerson(), SteppingClock.NOON);
    OriginalId file = aFileOf(conversation.one());
    JdbiAttachments attachments = new JdbiAttachments(DATABASE.jdbi());
    Message message =
        Message.write(
            conversation,
            conversation.one(),
            new MessageText("a secret"),
            new Attachments(List.of(new Attachment(file, "secret.png", "png", 7, "a".repeat(64)))),
            Optional.empty(),
            SteppingClock.NOON);
    messages().add(message);
    assertThat(attachments.among(List.of(file, OriginalId.next()))).containsExactly(file);

    messages().entomb(message, SteppingClock.NOON);

    String kept =
        DATABASE
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery("SELECT content FROM messages WHERE id = :id")
                        .bind("id", message.id())
                        .mapTo(String.class)
                        .one());
    assertThat(kept).isEmpty();
  }
}
