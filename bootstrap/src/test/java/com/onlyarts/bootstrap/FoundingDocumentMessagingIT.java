package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Section 3.11 of the founding document with its own sample bodies, on the day it was written. */
class FoundingDocumentMessagingIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  @Test
  void starts_sends_lists_and_reads() {
    Person john = ApiUsers.anArtist(SERVICE.api());
    Person mira = ApiUsers.aBuyer(SERVICE.api());

    Answer started =
        mira.api()
            .post(
                "/conversations",
                "{\"recipientId\": \"%s\", \"message\": \"Hi, I love your artwork!\"}"
                    .formatted(john.id()));
    says(started, 201, "Conversation started");
    has(started.at("/data"), "conversation", "message");
    String id = started.text("/data/conversation/id");
    assertThat(started.text("/data/message/createdAt")).startsWith("2024-01-15T10:0").endsWith("Z");

    Answer sent =
        john.api()
            .post(
                "/conversations/%s/messages".formatted(id),
                "{\"content\": \"Thanks for your interest!\"}");
    says(sent, 201, "Message sent");
    has(sent.at("/data/message"), "id", "content", "senderId", "isRead", "createdAt");

    Answer conversations = mira.api().get("/conversations");
    says(conversations, 200, null);
    has(
        conversations.at("/data/conversations/0"),
        "id",
        "participant",
        "lastMessage",
        "unreadCount",
        "lastMessageAt");
    has(conversations.at("/data/conversations/0/participant"), "id", "username", "fullName");
    has(conversations.at("/data/conversations/0/lastMessage"), "content", "senderId", "createdAt");
    assertThat(conversations.at("/data/conversations/0/unreadCount").asInt()).isEqualTo(1);

    Answer messages = mira.api().get("/conversations/%s/messages?page=1&limit=50".formatted(id));
    says(messages, 200, null);
    has(messages.at("/data/messages/0"), "id", "content", "senderId", "isRead", "createdAt");
    has(
        messages.at("/data/pagination"),
        "page",
        "limit",
        "total",
        "totalPages",
        "hasNext",
        "hasPrev");

    Answer read =
        mira.api().put("/messages/mark-read", "{\"conversationId\": \"%s\"}".formatted(id));
    says(read, 200, "Messages marked as read");
    assertThat(read.at("/data").isNull()).isTrue();
  }

  private static void says(Answer answer, int status, String message) {
    answer.expect(status);
    assertThat(answer.at("/success").asBoolean()).isTrue();
    assertThat(answer.json().path("message").asText(null)).isEqualTo(message);
  }

  private static void has(JsonNode node, String... members) {
    assertThat(Arrays.stream(members).filter(member -> !node.has(member)))
        .as("missing in %s", node)
        .isEmpty();
  }
}
