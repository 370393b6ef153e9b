package com.onlyarts.messaging.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.domain.MessagingRejection.ConversationNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.MessageNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.NotYourMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final PersonId one = PersonId.next();
  private final PersonId two = PersonId.next();
  private final PersonId stranger = PersonId.next();
  private final Conversation conversation = new Conversation(ConversationId.next(), one, two);
  private final MessageText hello = new MessageText("Hello");
  private final Attachment sketch =
      new Attachment(OriginalId.next(), "sketch.png", "png", 7, "a".repeat(64));
  private final Message message =
      Message.write(
          conversation,
          one,
          hello,
          new Attachments(List.of(sketch)),
          Optional.of(new ClientMessageId("c-1")),
          NOON);

  @Test
  void R80_each_of_the_two_has_the_other_and_a_stranger_has_no_conversation() {
    assertThat(conversation.partnerOf(one)).isEqualTo(two);
    assertThat(conversation.partnerOf(two)).isEqualTo(one);
    assertThat(message.recipient()).isEqualTo(two);
    assertRefused(
        new ConversationNotFound(conversation.id()),
        () ->
            Message.write(conversation, stranger, hello, Attachments.NONE, Optional.empty(), NOON));
  }

  @Test
  void R80_a_message_is_taken_back_by_its_sender_and_unknown_to_strangers() {
    assertRefused(new MessageNotFound(message.id()), () -> message.takeBack(stranger));
    assertRefused(new NotYourMessage(message.id()), () -> message.takeBack(two));
    assertThat(message.content()).contains(hello);
    assertThat(message.attachments().files()).containsExactly(sketch);

    message.takeBack(one);

    assertThat(message.content()).isEmpty();
    assertThat(message.attachments().files()).isEmpty();
  }

  @Test
  void it_is_kept_as_it_stands() {
    Message kept =
        Message.restore(
            message.id(),
            message.conversation(),
            message.sender(),
            message.clientId(),
            message.createdAt(),
            message.content(),
            message.attachments());

    assertThat(kept).usingRecursiveComparison().isEqualTo(message);
    assertThat(kept.clientId()).contains(new ClientMessageId("c-1"));
  }

  @Test
  void its_first_140_characters_are_shown_in_lists() {
    assertThat(hello.preview()).isEqualTo("Hello");
    assertThat(new MessageText("🎨".repeat(141)).preview()).isEqualTo("🎨".repeat(140));
  }
}
