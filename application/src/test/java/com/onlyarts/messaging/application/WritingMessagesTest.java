package com.onlyarts.messaging.application;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.api.TakenBack;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.application.port.RecordingLiveEvents.Told;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.api.MessageSent;
import com.onlyarts.messaging.application.port.ConversationView;
import com.onlyarts.messaging.application.port.MessageView;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessageText;
import com.onlyarts.messaging.domain.MessagingRejection.AttachmentNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.Blocked;
import com.onlyarts.messaging.domain.MessagingRejection.ClientMessageIdReused;
import com.onlyarts.messaging.domain.MessagingRejection.ConversationNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.MessageNotFound;
import com.onlyarts.messaging.domain.MessagingRejection.NotYourMessage;
import com.onlyarts.messaging.domain.MessagingRejection.SelfMessage;
import com.onlyarts.messaging.domain.MessagingRejection.TooNewToAttach;
import com.onlyarts.messaging.domain.MessagingRejection.UserNotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WritingMessagesTest {
  private final MessagingFixture fixture = new MessagingFixture();
  private final Caller john = fixture.somebody();
  private final Caller mira = fixture.somebody();
  private final Caller stranger = fixture.somebody();

  @Test
  void R80_a_second_start_joins_the_conversation_that_is_there() {
    Message first = started(mira, john, "Hi, I love your artwork!");
    Message second = started(john, mira, "Thanks for your message");

    assertThat(second.conversation()).isEqualTo(first.conversation());
    assertThat(fixture.reading.list(mira, PageRequest.first(20)).rows())
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.partner().id()).isEqualTo(john.person());
              assertThat(view.last().content()).contains("Thanks for your message");
              assertThat(view.unread()).isEqualTo(1);
            });
  }

  @Test
  void R83_a_message_is_told_to_other_modules_and_to_its_recipients_browsers() {
    Message message = started(mira, john, "Hi!");

    assertThat(fixture.outbox.events())
        .containsExactly(
            new MessageSent(
                message.conversation().id(),
                message.id(),
                mira.person(),
                john.person(),
                "Hi!",
                SteppingClock.NOON));
    assertThat(fixture.live.told())
        .containsExactly(
            new Told(
                LiveChannel.person(john.person().value()),
                "message",
                Map.of(
                    "id",
                    message.id(),
                    "conversationId",
                    message.conversation().id(),
                    "content",
                    "Hi!",
                    "senderId",
                    mira.person(),
                    "isRead",
                    false,
                    "createdAt",
                    SteppingClock.NOON)));
  }

  @Test
  void R80_not_to_oneself_and_not_to_nobody() {
    PersonId nobody = PersonId.next();

    assertRefused(new SelfMessage(), () -> started(mira, mira, "Hi, me"));
    assertRefused(
        new UserNotFound(nobody),
        () ->
            fixture.writing.start(
                mira, nobody, new MessageText("Hello?"), List.of(), Optional.empty()));
  }

  @Test
  void R80_strangers_do_not_learn_of_a_conversation() {
    Message message = started(mira, john, "Hi!");
    ConversationId id = message.conversation().id();

    assertRefused(new ConversationNotFound(id), () -> sent(stranger, id, "Me too"));
    assertRefused(new ConversationNotFound(id), () -> fixture.reading.show(stranger, id));
    assertRefused(
        new ConversationNotFound(id),
        () -> fixture.reading.read(stranger, id, PageRequest.first(50)));
    assertRefused(new ConversationNotFound(id), () -> fixture.reading.markRead(stranger, id));
    assertRefused(
        new MessageNotFound(message.id()), () -> fixture.writing.takeBack(stranger, message.id()));
  }

  @Test
  void R80_under_the_same_client_id_the_first_message_is_the_answer_and_told_once() {
    Optional<ClientMessageId> name = Optional.of(new ClientMessageId("m-1"));
    Message first =
        fixture.writing.start(mira, john.person(), new MessageText("Hi!"), List.of(), name);

    Message again =
        fixture.writing.start(mira, john.person(), new MessageText("Hi!"), List.of(), name);
    Message sentAgain =
        fixture.writing.send(
            mira, first.conversation().id(), new MessageText("Hi!"), List.of(), name);

    assertThat(again.id()).isEqualTo(sentAgain.id()).isEqualTo(first.id());
    assertThat(fixture.outbox.events()).hasSize(1);
    assertRefused(
        new ClientMessageIdReused(),
        () ->
            fixture.writing.start(
                mira, stranger.person(), new MessageText("Hi!"), List.of(), name));
  }

  @Test
  void R81_a_block_stops_messages_both_ways() {
    ConversationId id = started(mira, john, "Hi!").conversation().id();
    fixture.blocklist.part(john.person(), mira.person());

    assertRefused(new Blocked(), () -> started(mira, john, "Hello?"));
    assertRefused(new Blocked(), () -> sent(mira, id, "Hello?"));
    assertRefused(new Blocked(), () -> sent(john, id, "Go away"));
    assertThat(fixture.reading.read(mira, id, PageRequest.first(50)).rows()).hasSize(1);
  }

  @Test
  void R19_who_has_left_is_not_written_to_but_what_was_said_stays() {
    ConversationId id = started(mira, john, "Hi!").conversation().id();
    fixture.correspondence.leave(john.person());

    assertRefused(new UserNotFound(john.person()), () -> sent(mira, id, "Are you there?"));
    assertThat(fixture.reading.read(mira, id, PageRequest.first(50)).rows()).hasSize(1);
  }

  @Test
  void R80_reading_is_told_to_both_once() {
    ConversationId id = started(mira, john, "Hi!").conversation().id();
    sent(mira, id, "Are you there?");
    assertThat(fixture.reading.unread(john)).isEqualTo(2);

    fixture.reading.markRead(mira, id);
    fixture.reading.markRead(john, id);
    fixture.reading.markRead(john, id);

    Map<String, Object> facts =
        Map.of("conversationId", id, "readerId", john.person(), "readAt", SteppingClock.NOON);
    assertThat(fixture.live.told().stream().filter(told -> told.name().equals("messages-read")))
        .containsExactlyInAnyOrder(
            new Told(LiveChannel.person(mira.person().value()), "messages-read", facts),
            new Told(LiveChannel.person(john.person().value()), "messages-read", facts));
    assertThat(fixture.reading.unread(john)).isZero();
  }

  @Test
  void only_its_sender_takes_a_message_back_and_nobody_sees_what_it_said() {
    Message message = started(mira, john, "rude");

    assertRefused(
        new NotYourMessage(message.id()), () -> fixture.writing.takeBack(john, message.id()));
    assertRefused(
        new MessageNotFound(new MessageId(john.person().value())),
        () -> fixture.writing.takeBack(john, new MessageId(john.person().value())));
    fixture.writing.takeBack(mira, message.id());
    fixture.writing.takeBack(mira, message.id());

    assertThat(fixture.outbox.events())
        .filteredOn(TakenBack.class::isInstance)
        .containsExactly(TakenBack.message(message.id(), SteppingClock.NOON));
    assertThat(
            fixture.reading.read(john, message.conversation().id(), PageRequest.first(50)).rows())
        .extracting(MessageView::content)
        .containsExactly(Optional.empty());
    assertThat(fixture.reading.show(john, message.conversation().id()))
        .extracting(ConversationView::unread)
        .isEqualTo(0L);
    assertThat(fixture.live.told().stream().filter(told -> told.name().equals("message-deleted")))
        .hasSize(2);
  }

  @Test
  void R2_a_message_says_something_in_at_most_5000_characters() {
    assertThat(new MessageText("  " + "é".repeat(5_000) + "  ").text()).hasSize(5_000);
    assertThat(new MessageText("😀".repeat(200)).preview()).isEqualTo("😀".repeat(140));
    assertInvalid("content", () -> new MessageText(" \n\t "));
    assertInvalid("content", () -> new MessageText("x".repeat(5_001)));
    assertInvalid("clientMessageId", () -> new ClientMessageId(" "));
  }

  @Test
  void R133_files_go_along_for_the_two_alone_until_the_message_is_taken_back() {
    OriginalId sketch = fixture.aFileOf(mira, 7);
    Message message =
        fixture.writing.start(
            mira, john.person(), new MessageText("Look"), List.of(sketch), Optional.empty());

    assertThat(fixture.reading.show(john, message.id()).attachments())
        .containsExactly(new Attachment(sketch, "sketch.png", "png", 7, "a".repeat(64)));
    assertThat(fixture.live.told().getLast().facts().get("attachments"))
        .isEqualTo(List.of(Map.of("id", sketch, "name", "sketch.png", "type", "png", "bytes", 7L)));
    Stream.of(john, mira)
        .forEach(
            one ->
                assertThat(fixture.attachments.address(one, message.id(), sketch).text())
                    .contains("/messages/" + message.id().value()));
    assertThat(fixture.attachments.open(sketch, message.id().value()).name())
        .isEqualTo("sketch.png");
    assertRefused(
        new ConversationNotFound(message.conversation().id()),
        () -> fixture.attachments.address(stranger, message.id(), sketch));
    assertRefused(
        new AttachmentNotFound(),
        () -> fixture.attachments.address(john, message.id(), fixture.aFileOf(mira, 7)));

    fixture.writing.takeBack(mira, message.id());

    assertThat(fixture.reading.show(john, message.id()).attachments()).isEmpty();
    assertRefused(
        new AttachmentNotFound(), () -> fixture.attachments.address(john, message.id(), sketch));
    assertRefused(
        new AttachmentNotFound(), () -> fixture.attachments.open(sketch, message.id().value()));
  }

  @Test
  void R133_ten_files_of_ones_own_and_100_mebibytes() {
    ConversationId id = started(mira, john, "Hi!").conversation().id();
    long mebibyte = 1024 * 1024;

    attached(mira, id, IntStream.range(0, 10).mapToObj(_ -> fixture.aFileOf(mira, 1)).toList());
    attached(mira, id, List.of(fixture.aFileOf(mira, 100 * mebibyte)));

    OriginalId twice = fixture.aFileOf(mira, 1);
    assertInvalid("fileIds", () -> attached(mira, id, List.of(twice, twice)));
    assertInvalid(
        "fileIds",
        () ->
            attached(
                mira, id, IntStream.range(0, 11).mapToObj(_ -> fixture.aFileOf(mira, 1)).toList()));
    assertInvalid(
        "fileIds",
        () ->
            attached(
                mira,
                id,
                List.of(fixture.aFileOf(mira, 100 * mebibyte), fixture.aFileOf(mira, 1))));
    assertRefused(new FileNotFound(), () -> attached(mira, id, List.of(fixture.aFileOf(john, 1))));
  }

  @Test
  void R133_who_has_come_just_now_sends_files_to_whom_they_trade_with() {
    Caller newcomer = fixture.newcomer();
    ConversationId id = started(newcomer, john, "Hi!").conversation().id();
    OriginalId sketch = fixture.aFileOf(newcomer, 7);
    Instant free = fixture.clock.instant().plus(Duration.ofDays(3));

    assertRefused(new TooNewToAttach(free), () -> attached(newcomer, id, List.of(sketch)));
    fixture.letDeal(john, newcomer);
    attached(newcomer, id, List.of(sketch));

    ConversationId another = started(newcomer, mira, "Hi!").conversation().id();
    assertRefused(new TooNewToAttach(free), () -> attached(newcomer, another, List.of(sketch)));
    fixture.clock.advance(Duration.ofDays(3));
    attached(newcomer, another, List.of(sketch));
  }

  private void attached(Caller from, ConversationId conversation, List<OriginalId> files) {
    fixture.writing.send(from, conversation, new MessageText("Look"), files, Optional.empty());
  }

  private Message started(Caller from, Caller to, String words) {
    return fixture.writing.start(
        from, to.person(), new MessageText(words), List.of(), Optional.empty());
  }

  private Message sent(Caller from, ConversationId conversation, String words) {
    return fixture.writing.send(
        from, conversation, new MessageText(words), List.of(), Optional.empty());
  }
}
