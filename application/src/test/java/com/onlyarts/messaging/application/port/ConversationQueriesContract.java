package com.onlyarts.messaging.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.domain.Attachment;
import com.onlyarts.messaging.domain.Attachments;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessageText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Conversations}, {@link Messages} and {@link ConversationQueries} must do, the
 * fakes and the real ones alike.
 */
public abstract class ConversationQueriesContract implements UnsavedChangesContract<Message> {
  private final SteppingClock clock = new SteppingClock();

  protected abstract Conversations conversations();

  protected abstract Messages messages();

  protected abstract ConversationQueries correspondence();

  protected abstract PersonId aPerson();

  protected abstract OriginalId aFileOf(PersonId owner);

  @Override
  public Message oneThatIsKept() {
    return written(aConversation(), "Hello!");
  }

  @Override
  public Message handedOut(Message kept) {
    return messages().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Message it) {
    it.takeBack(it.sender());
  }

  @Test
  void R80_a_pair_has_one_conversation_whoever_starts_it() {
    PersonId john = aPerson();
    PersonId mira = aPerson();

    Conversation first = conversations().between(john, mira, clock.instant());
    Conversation again = conversations().between(mira, john, clock.instant());

    assertThat(again).isEqualTo(first);
    assertThat(conversations().find(first.id())).contains(first);
    assertThat(first.partnerOf(john)).isEqualTo(mira);
    assertThat(conversations().between(john, aPerson(), clock.instant()).id())
        .isNotEqualTo(first.id());
    assertThat(conversations().find(ConversationId.next())).isEmpty();
  }

  @Test
  void R80_somebody_nobody_knows_cannot_be_written_to() {
    assertThat(conversations().isReachable(aPerson())).isTrue();
    assertThat(conversations().isReachable(PersonId.next())).isFalse();
  }

  @Test
  void a_message_comes_back_as_it_was_written() {
    Message message = written(aConversation(), "Hello!");

    assertThat(messages().lock(message.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(message));
    assertThat(correspondence().message(message.id()))
        .contains(
            new MessageView(
                message.id(),
                message.conversation().id(),
                message.sender(),
                Optional.of("Hello!"),
                List.of(),
                false,
                message.createdAt()));
    assertThat(messages().lock(MessageId.next())).isEmpty();
    assertThat(correspondence().message(MessageId.next())).isEmpty();
  }

  @Test
  void R80_a_message_is_kept_once_under_its_senders_own_name_for_it() {
    Conversation conversation = aConversation();
    Optional<ClientMessageId> name = Optional.of(new ClientMessageId("m-1"));
    Message first =
        Message.write(
            conversation,
            conversation.one(),
            new MessageText("Hello!"),
            Attachments.NONE,
            name,
            clock.instant());
    Message again =
        Message.write(
            conversation,
            conversation.one(),
            new MessageText("Hello again!"),
            Attachments.NONE,
            name,
            clock.instant());
    Message others =
        Message.write(
            conversation,
            conversation.two(),
            new MessageText("Hello, too!"),
            Attachments.NONE,
            name,
            clock.instant());

    assertThat(messages().add(first)).isTrue();
    assertThat(messages().add(again)).isFalse();
    assertThat(messages().add(others)).isTrue();

    assertThat(messages().sent(conversation.one(), name.get()).orElseThrow().id())
        .isEqualTo(first.id());
    assertThat(messages().sent(conversation.one(), new ClientMessageId("m-2"))).isEmpty();
    assertThat(correspondence().messages(conversation.id(), PageRequest.first(50)).total())
        .isEqualTo(2);
  }

  @Test
  void the_conversation_written_in_last_comes_first() {
    PersonId john = aPerson();
    Conversation early = conversations().between(john, aPerson(), clock.instant());
    Conversation late = conversations().between(aPerson(), john, clock.instant());
    written(early, "one");
    written(late, "two");
    Message last = written(early, "three");

    List<ConversationView> list = correspondence().of(john, PageRequest.first(20)).rows();

    assertThat(list).extracting(ConversationView::id).containsExactly(early.id(), late.id());
    assertThat(list.getFirst().last().content()).contains("three");
    assertThat(list.getFirst().lastMessageAt()).isEqualTo(last.createdAt());
    assertThat(list.getFirst().partner().id()).isEqualTo(early.partnerOf(john));
    assertThat(correspondence().find(early.id(), john)).contains(list.getFirst());
    assertThat(correspondence().find(early.id(), aPerson())).isEmpty();
  }

  @Test
  void R80_unread_is_what_the_other_one_wrote_and_one_has_not_read() {
    Conversation conversation = aConversation();
    PersonId reader = conversation.two();
    written(conversation, "one");
    written(conversation, "two");
    written(conversations().between(reader, aPerson(), clock.instant()), reader, "mine");
    Conversation another = conversations().between(aPerson(), reader, clock.instant());
    written(another, another.partnerOf(reader), "three");

    assertThat(correspondence().find(conversation.id(), reader).orElseThrow().unread())
        .isEqualTo(2);
    assertThat(correspondence().find(conversation.id(), conversation.one()).orElseThrow().unread())
        .isZero();
    assertThat(correspondence().unread(reader)).isEqualTo(3);
    assertThat(messages().markRead(conversation, reader, clock.instant())).isEqualTo(2);
    assertThat(messages().markRead(conversation, reader, clock.instant())).isZero();

    assertThat(correspondence().find(conversation.id(), reader).orElseThrow().unread()).isZero();
    assertThat(correspondence().unread(reader)).isEqualTo(1);
    assertThat(correspondence().messages(conversation.id(), PageRequest.first(50)).rows())
        .extracting(MessageView::read)
        .containsExactly(true, true);
  }

  @Test
  void a_message_taken_back_leaves_a_tombstone_without_its_words_that_nobody_need_read() {
    Conversation conversation = aConversation();
    Message message = written(conversation, "rude");
    message.takeBack(message.sender());

    messages().entomb(message, clock.instant());

    assertThat(messages().lock(message.id()).orElseThrow().content()).isEmpty();
    assertThat(correspondence().message(message.id()).orElseThrow().content()).isEmpty();
    assertThat(correspondence().messages(conversation.id(), PageRequest.first(50)).rows())
        .hasSize(1);
    assertThat(correspondence().find(conversation.id(), conversation.two()).orElseThrow())
        .satisfies(
            view -> {
              assertThat(view.last().content()).isEmpty();
              assertThat(view.unread()).isZero();
            });
    assertThat(correspondence().unread(conversation.two())).isZero();
  }

  @Test
  void R133_files_lie_beside_a_message_in_their_order_until_it_is_taken_back() {
    Conversation conversation = aConversation();
    List<Attachment> files =
        List.of("b.png", "a.psd").stream()
            .map(
                name ->
                    new Attachment(
                        aFileOf(conversation.one()), name, name.substring(2), 7, "a".repeat(64)))
            .toList();
    Message message =
        Message.write(
            conversation,
            conversation.one(),
            new MessageText("Look"),
            new Attachments(files),
            Optional.empty(),
            clock.instant());
    messages().add(message);
    written(conversation, "no files");

    assertThat(messages().lock(message.id()).orElseThrow().attachments().files()).isEqualTo(files);
    assertThat(correspondence().message(message.id()).orElseThrow().attachments()).isEqualTo(files);
    assertThat(correspondence().messages(conversation.id(), PageRequest.first(50)).rows())
        .extracting(MessageView::attachments)
        .containsExactly(List.of(), files);

    message.takeBack(message.sender());
    messages().entomb(message, clock.instant());

    assertThat(messages().lock(message.id()).orElseThrow().attachments().files()).isEmpty();
    assertThat(correspondence().message(message.id()).orElseThrow().attachments()).isEmpty();
  }

  @Test
  void R3_pages_go_on_by_number_and_by_cursor() {
    Conversation conversation = aConversation();
    IntStream.rangeClosed(1, 5).forEach(n -> written(conversation, "message " + n));
    PersonId john = aPerson();
    IntStream.rangeClosed(1, 5)
        .forEach(
            n ->
                written(
                    n % 2 == 0
                        ? conversations().between(john, aPerson(), clock.instant())
                        : conversations().between(aPerson(), john, clock.instant()),
                    "hi"));

    Page<MessageView> first = correspondence().messages(conversation.id(), PageRequest.first(2));
    Page<MessageView> byNumber =
        correspondence().messages(conversation.id(), new PageRequest(2, 2, Optional.empty()));
    Page<MessageView> byCursor =
        correspondence().messages(conversation.id(), PageRequest.first(2).after(first));
    assertThat(first.total()).isEqualTo(5);
    assertThat(byNumber.rows())
        .isEqualTo(byCursor.rows())
        .extracting(MessageView::content)
        .containsExactly(Optional.of("message 3"), Optional.of("message 2"));

    Page<ConversationView> firstList = correspondence().of(john, PageRequest.first(2));
    Page<ConversationView> listByNumber =
        correspondence().of(john, new PageRequest(2, 2, Optional.empty()));
    Page<ConversationView> listByCursor =
        correspondence().of(john, PageRequest.first(2).after(firstList));
    assertThat(firstList.total()).isEqualTo(5);
    assertThat(listByNumber.rows())
        .isEqualTo(listByCursor.rows())
        .hasSize(2)
        .doesNotContainAnyElementsOf(firstList.rows());
    assertThat(correspondence().of(john, PageRequest.first(2).after(listByCursor)).rows())
        .hasSize(1);
  }

  private Conversation aConversation() {
    return conversations().between(aPerson(), aPerson(), clock.instant());
  }

  private Message written(Conversation conversation, String words) {
    return written(conversation, conversation.one(), words);
  }

  private Message written(Conversation conversation, PersonId sender, String words) {
    clock.advance(Duration.ofSeconds(1));
    Message message =
        Message.write(
            conversation,
            sender,
            new MessageText(words),
            Attachments.NONE,
            Optional.empty(),
            clock.instant());
    assertThat(messages().add(message)).isTrue();
    return message;
  }
}
