package com.onlyarts.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people find each other, talk, take words back, and one of them has enough. */
class WritingMessagesJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final Person john = ApiUsers.anArtist(SERVICE.api());
  private final Person mira = ApiUsers.aBuyer(SERVICE.api());

  @Test
  void R80_two_talk_read_and_take_words_back() {
    try (EventStream toJohn = john.api().stream("/events");
        EventStream toMira = mira.api().stream("/events")) {
      Answer started =
          mira.api().post("/conversations", start(john, "Hi, I love your artwork!")).expect(201);
      String id = started.text("/data/conversation/id");
      assertThat(
              john.api().get("/messages/unread-count").expect(200).at("/data/unreadCount").asInt())
          .isEqualTo(1);
      assertThat(ofMessages(toJohn, 1)).containsExactly("message");

      john.api()
          .put("/messages/mark-read", "{\"conversationId\":\"%s\"}".formatted(id))
          .expect(200);
      john.api()
          .post(
              "/conversations/%s/messages".formatted(id),
              "{\"content\":\"Thanks for your interest!\"}")
          .expect(201);
      assertThat(
              mira.api()
                  .get("/conversations/%s/messages".formatted(id))
                  .expect(200)
                  .at("/data/messages/1/isRead")
                  .asBoolean())
          .isTrue();
      assertThat(ofMessages(toMira, 2)).containsExactly("messages-read", "message");

      mira.api().delete("/messages/" + started.text("/data/message/id")).expect(200);
      Answer list = john.api().get("/conversations/%s/messages".formatted(id)).expect(200);
      assertThat(list.response().body()).doesNotContain("I love your artwork");
      assertThat(list.at("/data/pagination/total").asInt()).isEqualTo(2);
      assertThat(ofMessages(toJohn, 2)).containsExactly("messages-read", "message-deleted");
      assertThat(ofMessages(toMira, 1)).containsExactly("message-deleted");
    }
  }

  @Test
  void R81_who_is_blocked_writes_no_more_and_reads_what_was_said() {
    String id =
        mira.api()
            .post("/conversations", start(john, "Hello?"))
            .expect(201)
            .text("/data/conversation/id");
    john.api().post("/users/%s/block".formatted(mira.id())).expect(200);

    mira.api()
        .post("/conversations/%s/messages".formatted(id), "{\"content\":\"Hello??\"}")
        .refused(403, "blocked");
    john.api().post("/conversations", start(mira, "Go away")).refused(403, "blocked");
    assertThat(
            mira.api()
                .get("/conversations/" + id)
                .expect(200)
                .text("/data/conversation/lastMessage/content"))
        .isEqualTo("Hello?");
  }

  @Test
  void R133_files_beside_a_message_are_read_by_the_two_until_it_is_taken_back() {
    mira.api()
        .post(
            "/commissions",
            """
            {"artistId":"%s","title":"Portrait","description":"Of a cat","referenceImages":[],"budget":40.00}
            """
                .formatted(john.id()))
        .expect(201);
    String sketch = SentFiles.complete(mira);
    Answer sent =
        mira.api()
            .post(
                "/conversations",
                start(john, "Like this").replace("}", ",\"fileIds\":[\"%s\"]}".formatted(sketch)))
            .expect(201);
    String message = "/messages/" + sent.text("/data/message/id");
    String attachment = message + "/attachments/" + sketch;

    String address = john.api().get(attachment).expect(200).text("/data/address");
    assertThat(john.api().getBytes(address).body()).asString(UTF_8).isEqualTo("sea");
    ApiUsers.aBuyer(SERVICE.api()).api().get(attachment).refused(404, "conversation_not_found");
    mira.api().delete("/files/" + sketch).refused(409, "file_in_use");

    mira.api().delete(message).expect(200);

    john.api().get(attachment).refused(404, "attachment_not_found");
    assertThat(john.api().getBytes(address).statusCode()).isEqualTo(404);
    mira.api().delete("/files/" + sketch).expect(200);
  }

  @Test
  void R133_a_newcomer_sends_files_to_whom_they_bought_from_and_not_to_others() {
    String sketch = SentFiles.complete(mira);
    String files = ",\"fileIds\":[\"%s\"]}".formatted(sketch);
    mira.api()
        .post("/conversations", start(john, "Look").replace("}", files))
        .refused(403, "too_new_to_attach");

    mira.putsInCart(john.publishes("Sea", "40.00", "painting")).expect(201);
    mira.checksOut().expect(201);

    mira.api().post("/conversations", start(john, "Look").replace("}", files)).expect(201);
  }

  @Test
  void R80_two_who_start_at_once_have_one_conversation() {
    List<String> conversations =
        Concurrently.act(
                10,
                n ->
                    (n % 2 == 0
                        ? mira.api().post("/conversations", start(john, "Hi"))
                        : john.api().post("/conversations", start(mira, "Hi"))))
            .stream()
            .map(answer -> answer.expect(201).text("/data/conversation/id"))
            .toList();

    assertThat(conversations.stream().distinct()).hasSize(1);
  }

  @Test
  void R3_a_long_conversation_is_read_by_cursor() {
    String id =
        mira.api()
            .post("/conversations", start(john, "message 0"))
            .expect(201)
            .text("/data/conversation/id");
    IntStream.rangeClosed(1, 5)
        .forEach(
            n ->
                mira.api()
                    .post(
                        "/conversations/%s/messages".formatted(id),
                        "{\"content\":\"message %d\"}".formatted(n))
                    .expect(201));

    Answer first = john.api().get("/conversations/%s/messages?limit=4".formatted(id)).expect(200);
    Answer rest =
        john.api()
            .get(
                "/conversations/%s/messages?limit=4&cursor=%s"
                    .formatted(id, first.text("/data/pagination/nextCursor")))
            .expect(200);

    assertThat(first.at("/data/messages").findValuesAsText("content"))
        .containsExactly("message 5", "message 4", "message 3", "message 2");
    assertThat(rest.at("/data/messages").findValuesAsText("content"))
        .containsExactly("message 1", "message 0");
  }

  private static String start(Person recipient, String words) {
    return "{\"recipientId\":\"%s\",\"message\":\"%s\"}".formatted(recipient.id(), words);
  }

  /** The next so many events about messages; what notifications say in between is passed over. */
  private static List<String> ofMessages(EventStream stream, int many) {
    return Stream.generate(stream::next)
        .map(Told::name)
        .filter(name -> name.startsWith("message"))
        .limit(many)
        .toList();
  }
}
