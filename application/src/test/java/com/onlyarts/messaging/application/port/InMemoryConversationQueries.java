package com.onlyarts.messaging.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.Conversation;
import com.onlyarts.messaging.domain.ConversationId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageId;
import com.onlyarts.messaging.domain.MessageText;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Conversations and messages in maps, in the order they were made; everybody is called "somebody".
 */
public final class InMemoryConversationQueries
    implements Conversations, Messages, ConversationQueries {
  private final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();
  private final Map<MessageId, Message> messages = new LinkedHashMap<>();
  private final Set<MessageId> read = new HashSet<>();
  private final Map<PersonId, Instant> people = new HashMap<>();

  /** Somebody who can be written to from now on. */
  public PersonId arrive(PersonId person, Instant at) {
    people.put(person, at);
    return person;
  }

  /** Somebody who cannot be written to any more. */
  public void leave(PersonId person) {
    people.remove(person);
  }

  @Override
  public boolean isReachable(PersonId person) {
    return people.containsKey(person);
  }

  @Override
  public Instant joinedAt(PersonId person) {
    return Objects.requireNonNull(people.get(person));
  }

  @Override
  public Conversation between(PersonId one, PersonId other, Instant now) {
    return conversations.values().stream()
        .filter(it -> Set.of(it.one(), it.two()).equals(Set.of(one, other)))
        .findFirst()
        .orElseGet(
            () -> {
              Conversation made = new Conversation(ConversationId.next(), one, other);
              conversations.put(made.id(), made);
              return made;
            });
  }

  @Override
  public Optional<Conversation> find(ConversationId id) {
    return Optional.ofNullable(conversations.get(id));
  }

  @Override
  public boolean add(Message message) {
    if (message.clientId().flatMap(it -> sent(message.sender(), it)).isPresent()) {
      return false;
    }
    messages.put(message.id(), copyOf(message));
    return true;
  }

  @Override
  public Optional<Message> sent(PersonId sender, ClientMessageId clientId) {
    return messages.values().stream()
        .filter(it -> it.sender().equals(sender) && it.clientId().equals(Optional.of(clientId)))
        .findFirst();
  }

  @Override
  public Optional<Message> lock(MessageId id) {
    return Optional.ofNullable(messages.get(id)).map(InMemoryConversationQueries::copyOf);
  }

  @Override
  public void entomb(Message message, Instant now) {
    messages.put(message.id(), copyOf(message));
  }

  @Override
  public int markRead(Conversation conversation, PersonId reader, Instant now) {
    List<Message> waiting =
        waitingFor(reader).stream().filter(it -> it.conversation().equals(conversation)).toList();
    waiting.forEach(it -> read.add(it.id()));
    return waiting.size();
  }

  @Override
  public Page<ConversationView> of(PersonId person, PageRequest request) {
    List<ConversationView> own =
        conversations.values().stream()
            .filter(it -> it.one().equals(person) || it.two().equals(person))
            .map(it -> view(it, person))
            .sorted(Comparator.comparing(ConversationView::lastMessageAt).reversed())
            .toList();
    return cut(own, request, "conversations", ConversationView::id);
  }

  @Override
  public Optional<ConversationView> find(ConversationId id, PersonId viewer) {
    return find(id)
        .filter(it -> it.one().equals(viewer) || it.two().equals(viewer))
        .map(it -> view(it, viewer));
  }

  @Override
  public Page<MessageView> messages(ConversationId conversation, PageRequest request) {
    return cut(said(conversation).reversed(), request, "messages", MessageView::id);
  }

  @Override
  public Optional<MessageView> message(MessageId id) {
    return Optional.ofNullable(messages.get(id)).map(this::view);
  }

  @Override
  public long unread(PersonId person) {
    return waitingFor(person).size();
  }

  private List<Message> waitingFor(PersonId reader) {
    return messages.values().stream()
        .filter(
            it ->
                it.recipient().equals(reader)
                    && it.content().isPresent()
                    && !read.contains(it.id()))
        .toList();
  }

  private List<MessageView> said(ConversationId conversation) {
    return messages.values().stream()
        .filter(it -> it.conversation().id().equals(conversation))
        .map(this::view)
        .toList();
  }

  private MessageView view(Message message) {
    return new MessageView(
        message.id(),
        message.conversation().id(),
        message.sender(),
        message.content().map(MessageText::text),
        message.attachments().files(),
        read.contains(message.id()),
        message.createdAt());
  }

  private ConversationView view(Conversation conversation, PersonId viewer) {
    MessageView last = said(conversation.id()).getLast();
    long unread =
        waitingFor(viewer).stream().filter(it -> it.conversation().equals(conversation)).count();
    PersonBrief partner =
        new PersonBrief(
            conversation.partnerOf(viewer), "somebody", Optional.empty(), Optional.empty());
    return new ConversationView(conversation.id(), partner, last, unread, last.createdAt());
  }

  private static Message copyOf(Message message) {
    return Message.restore(
        message.id(),
        message.conversation(),
        message.sender(),
        message.clientId(),
        message.createdAt(),
        message.content(),
        message.attachments());
  }

  private static <T> Page<T> cut(
      List<T> sorted, PageRequest request, String list, Function<T, Identifier> id) {
    int start =
        request
            .cursor()
            .map(cursor -> cursor.in(list).uuid(0))
            .map(
                last ->
                    sorted.stream().map(row -> id.apply(row).value()).toList().indexOf(last) + 1)
            .orElse((int) Math.min(request.offset(), sorted.size()));
    List<T> fetched = sorted.subList(start, Math.min(start + request.oneMore(), sorted.size()));
    return Page.of(request, fetched, sorted.size(), row -> Cursor.at(list, id.apply(row).value()));
  }
}
