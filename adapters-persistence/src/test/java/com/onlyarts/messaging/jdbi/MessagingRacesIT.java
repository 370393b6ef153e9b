package com.onlyarts.messaging.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.JdbiTransactions;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.messaging.application.AdmittingMessages;
import com.onlyarts.messaging.application.MessageEvents;
import com.onlyarts.messaging.application.WritingMessages;
import com.onlyarts.messaging.domain.ClientMessageId;
import com.onlyarts.messaging.domain.Message;
import com.onlyarts.messaging.domain.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people who write to each other at the same moment, on the real database. */
class MessagingRacesIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private static final int CROWD = 20;

  private final Jdbi jdbi = DATABASE.jdbi();
  private final AtomicInteger told = new AtomicInteger();
  private final PersonId john = new MessagingDatabase(jdbi).friend();
  private final PersonId mira = new MessagingDatabase(jdbi).friend();
  private final WritingMessages writing =
      new WritingMessages(
          new JdbiTransactions(jdbi),
          new JdbiConversations(jdbi),
          new JdbiMessages(jdbi),
          new AdmittingMessages(
              new JdbiConversations(jdbi),
              (_, _) -> false,
              (_, files) -> List.of(),
              (_, _) -> false),
          new MessageEvents(_ -> told.incrementAndGet(), (_, _, _) -> {}),
          new SteppingClock());

  @Test
  void R80_two_who_start_at_once_have_one_conversation() throws Exception {
    List<Message> written =
        atOnce(
            n ->
                n % 2 == 0
                    ? started(john, mira, Optional.empty(), "message " + n)
                    : started(mira, john, Optional.empty(), "message " + n));

    assertThat(written.stream().map(message -> message.conversation().id()).distinct()).hasSize(1);
    assertThat(new JdbiConversationQueries(jdbi).of(john, PageRequest.first(20)).rows())
        .singleElement()
        .satisfies(conversation -> assertThat(conversation.unread()).isEqualTo(CROWD / 2));
    assertThat(told).hasValue(CROWD);
  }

  @Test
  void R80_one_message_sent_many_times_at_once_is_sent_once() throws Exception {
    Optional<ClientMessageId> name = Optional.of(new ClientMessageId("m-1"));

    List<Message> written = atOnce(_ -> started(john, mira, name, "Hello!"));

    assertThat(written.stream().map(Message::id).distinct()).hasSize(1);
    assertThat(new JdbiConversationQueries(jdbi).unread(mira)).isEqualTo(1);
    assertThat(told).hasValue(1);
  }

  private Message started(
      PersonId from, PersonId to, Optional<ClientMessageId> name, String words) {
    return writing.start(
        new Caller(from, SessionId.next(), Role.USER), to, new MessageText(words), List.of(), name);
  }

  private static List<Message> atOnce(IntFunction<Message> act) throws Exception {
    CyclicBarrier start = new CyclicBarrier(CROWD);
    try (ExecutorService crowd = Executors.newFixedThreadPool(CROWD)) {
      List<Future<Message>> outcomes =
          IntStream.range(0, CROWD)
              .mapToObj(
                  n ->
                      crowd.submit(
                          () -> {
                            start.await();
                            return act.apply(n);
                          }))
              .toList();
      List<Message> all = new ArrayList<>();
      for (Future<Message> outcome : outcomes) {
        all.add(outcome.get());
      }
      return all;
    }
  }
}
