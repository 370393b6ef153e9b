package com.onlyarts.messaging.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.messaging.application.MessagingFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesResourceTest {
  private static final MessagingFixture PRODUCTION = new MessagingFixture();

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          caller ->
              List.of(
                  new ConversationsResource(PRODUCTION.writing, PRODUCTION.reading, caller),
                  new MessagesResource(
                      PRODUCTION.writing, PRODUCTION.reading, PRODUCTION.attachments, caller)));

  private final Caller john = PRODUCTION.somebody();
  private final Caller mira = PRODUCTION.somebody();
  private final ApiClient anonymous = SERVICE.api();
  private final ApiClient byJohn = anonymous.as(RestService.token(john));
  private final ApiClient byMira = anonymous.as(RestService.token(mira));
  private final ApiClient byStranger = anonymous.as(RestService.token(PRODUCTION.somebody()));

  @Test
  void R80_two_talk_in_one_conversation() {
    Answer started = started();
    String id = started.text("/data/conversation/id");
    assertThat(started.text("/message")).isEqualTo("Conversation started");
    assertThat(started.text("/data/message/content")).isEqualTo("Hi, I love your artwork!");
    assertThat(started.at("/data/conversation/unreadCount").intValue()).isZero();
    assertThat(started().text("/data/conversation/id")).isEqualTo(id);

    Answer sent =
        byJohn
            .post(
                "/conversations/" + id + "/messages", "{\"content\":\"Thanks for your interest!\"}")
            .expect(201);
    assertThat(sent.text("/message")).isEqualTo("Message sent");
    assertThat(sent.at("/data/message/isRead").booleanValue()).isFalse();

    assertThat(byMira.get("/messages/unread-count").expect(200).at("/data/unreadCount").intValue())
        .isEqualTo(1);
    assertThat(
            byMira
                .get("/conversations")
                .expect(200)
                .text("/data/conversations/0/lastMessage/content"))
        .isEqualTo("Thanks for your interest!");
    assertThat(
            byMira
                .get("/conversations/" + id)
                .expect(200)
                .text("/data/conversation/participant/id"))
        .isEqualTo(john.person().value().toString());
    assertThat(
            byMira
                .get("/conversations/" + id + "/messages?page=1&limit=50")
                .expect(200)
                .at("/data/messages"))
        .hasSize(3);
    Answer read =
        byMira.put("/messages/mark-read", "{\"conversationId\":\"%s\"}".formatted(id)).expect(200);
    assertThat(read.text("/message")).isEqualTo("Messages marked as read");
    assertThat(read.at("/data").isNull()).isTrue();
    assertThat(byMira.get("/messages/unread-count").at("/data/unreadCount").intValue()).isZero();
  }

  @Test
  void a_message_taken_back_shows_nothing_but_that_it_was_there() {
    Answer started = started();
    String message = "/messages/" + started.text("/data/message/id");

    byJohn.delete(message).refused(403, "not_your_message");
    byStranger.delete(message).refused(404, "message_not_found");
    assertThat(byMira.delete(message).expect(200).text("/message")).isEqualTo("Message deleted");
    byMira.delete(message).expect(200);

    Answer list =
        byJohn
            .get("/conversations/" + started.text("/data/conversation/id") + "/messages")
            .expect(200);
    assertThat(list.response().body()).doesNotContain("I love your artwork");
    assertThat(list.at("/data/messages/0/isDeleted").booleanValue()).isTrue();
    assertThat(list.text("/data/messages/0/content")).isEmpty();
    assertThat(
            byJohn
                .get("/conversations")
                .at("/data/conversations/0/lastMessage/isDeleted")
                .booleanValue())
        .isTrue();
  }

  @Test
  void R80_the_same_clientMessageId_sends_once() {
    String id = started().text("/data/conversation/id");
    String body = "{\"content\":\"Hello!\",\"clientMessageId\":\"m-1\"}";

    Answer first = byMira.post("/conversations/" + id + "/messages", body).expect(201);
    Answer again = byMira.post("/conversations/" + id + "/messages", body).expect(201);

    assertThat(again.text("/data/message/id")).isEqualTo(first.text("/data/message/id"));
    byMira
        .post(
            "/conversations",
            start(PRODUCTION.somebody(), "Hello!").replace("}", ",\"clientMessageId\":\"m-1\"}"))
        .refused(409, "client_message_id_reused");
  }

  @Test
  void R133_files_lie_beside_a_message_for_the_two_alone() {
    UUID sketch = PRODUCTION.aFileOf(mira, 7).value();
    Answer started =
        byMira
            .post(
                "/conversations",
                start(john, "Look").replace("}", ",\"fileIds\":[\"%s\"]}".formatted(sketch)))
            .expect(201);
    String file = "/messages/%s/attachments/%s".formatted(started.text("/data/message/id"), sketch);

    assertThat(started.text("/data/message/attachments/0/name")).isEqualTo("sketch.png");
    assertThat(byJohn.get(file).expect(200).text("/data/address")).contains(sketch.toString());
    byStranger.get(file).refused(404, "conversation_not_found");
    anonymous.get(file).refused(401, "unauthorized");
    byJohn
        .get(file.replace(sketch.toString(), UUID.randomUUID().toString()))
        .refused(404, "attachment_not_found");
    PRODUCTION.infect(new OriginalId(sketch));
    byJohn.get(file).refused(409, "file_infected");
  }

  @Test
  void R133_a_newcomer_sends_no_files_to_strangers() {
    Caller newcomer = PRODUCTION.newcomer();
    anonymous
        .as(RestService.token(newcomer))
        .post(
            "/conversations",
            start(john, "Look")
                .replace(
                    "}",
                    ",\"fileIds\":[\"%s\"]}".formatted(PRODUCTION.aFileOf(newcomer, 7).value())))
        .refused(403, "too_new_to_attach");
  }

  @Test
  void R81_a_block_is_403_both_ways() {
    String id = started().text("/data/conversation/id");
    PRODUCTION.blocklist.part(john.person(), mira.person());

    byMira
        .post("/conversations/" + id + "/messages", "{\"content\":\"Hello?\"}")
        .refused(403, "blocked");
    byJohn.post("/conversations", start(mira, "Go away")).refused(403, "blocked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"content\":\"  \"}",
        "{\"content\":7}",
        "{\"content\":\"a\\u0000\"}",
        "{\"content\":\"\"}",
        "{\"content\":\"x\",\"clientMessageId\":\" \"}"
      })
  void R2_what_says_nothing_is_400(String body) {
    byMira
        .careless()
        .post("/conversations/" + started().text("/data/conversation/id") + "/messages", body)
        .refused(400, "invalid_request");
  }

  @Test
  void R2_what_is_wrong_with_a_start_is_said() {
    assertThat(
            byMira
                .careless()
                .post("/conversations", start(john, " \\n "))
                .refused(400, "invalid_request")
                .text("/errors/0/field"))
        .isEqualTo("message");
    byMira
        .careless()
        .post("/conversations", start(john, "x".repeat(5_001)))
        .refused(400, "invalid_request");
    byMira.post("/conversations", start(mira, "Hi, me")).refused(400, "self_message");
    byMira
        .post(
            "/conversations",
            "{\"recipientId\":\"%s\",\"message\":\"Hi\"}".formatted(UUID.randomUUID()))
        .refused(404, "user_not_found");
  }

  @Test
  void R2_anothers_conversation_is_404_and_without_a_token_401() {
    String id = started().text("/data/conversation/id");

    byStranger.get("/conversations/" + id).refused(404, "conversation_not_found");
    byStranger.get("/conversations/" + id + "/messages").refused(404, "conversation_not_found");
    byStranger
        .post("/conversations/" + id + "/messages", "{\"content\":\"Me too\"}")
        .refused(404, "conversation_not_found");
    byStranger
        .put("/messages/mark-read", "{\"conversationId\":\"%s\"}".formatted(id))
        .refused(404, "conversation_not_found");
    anonymous.get("/conversations").refused(401, "unauthorized");
  }

  private Answer started() {
    return byMira.post("/conversations", start(john, "Hi, I love your artwork!")).expect(201);
  }

  private static String start(Caller recipient, String words) {
    return "{\"recipientId\":\"%s\",\"message\":\"%s\"}"
        .formatted(recipient.person().value(), words);
  }
}
