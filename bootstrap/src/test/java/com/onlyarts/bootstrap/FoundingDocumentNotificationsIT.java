package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every call of the founding document's section 3.12, on the day the document was written. */
class FoundingDocumentNotificationsIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  private final ApiClient api = SERVICE.api();

  @Test
  void lists_reads_one_and_reads_all() {
    Person artist = ApiUsers.anArtist(api);
    Person johndoe = ApiUsers.aBuyer(api);
    String work = artist.publishes("My New Artwork", "599.99", "digital");
    String comment =
        johndoe
            .api()
            .post("/artworks/%s/comments".formatted(work), "{\"content\": \"Great artwork!\"}")
            .expect(201)
            .text("/data/comment/id");
    Wait.until("the comment is told", () -> unread(artist) == 1);

    Answer list = artist.api().get("/notifications?page=1&limit=20&unread=true");
    says(list, null);
    JsonNode told = list.at("/data/notifications/0");
    has(told, "id", "type", "title", "message", "link", "isRead", "metadata", "createdAt");
    assertThat(told.path("type").asText()).isEqualTo("comment");
    assertThat(told.path("title").asText()).isEqualTo("New Comment");
    assertThat(told.path("message").asText())
        .isEqualTo(johndoe.username() + " commented on your artwork");
    assertThat(told.path("link").asText()).isEqualTo("/artworks/" + work);
    assertThat(told.path("isRead").asBoolean()).isFalse();
    assertThat(told.at("/metadata/artworkId").asText()).isEqualTo(work);
    assertThat(told.at("/metadata/commentId").asText()).isEqualTo(comment);
    assertThat(told.path("createdAt").asText()).startsWith("2024-01-15T10:0");
    has(list.at("/data/pagination"), "page", "limit", "total", "totalPages", "hasNext", "hasPrev");
    assertThat(list.at("/data/unreadCount").asInt()).isEqualTo(1);

    Answer one =
        artist
            .api()
            .send("PUT", "/notifications/%s/read".formatted(told.path("id").asText()), null);
    says(one, "Notification marked as read");
    assertThat(one.at("/data").isNull()).isTrue();
    assertThat(unread(artist)).isZero();

    johndoe.api().post("/artworks/%s/favorite".formatted(work)).expect(200);
    Wait.until("the like is told", () -> unread(artist) == 1);
    Answer all = artist.api().send("PUT", "/notifications/mark-all-read", null);
    says(all, "All notifications marked as read");
    assertThat(all.at("/data").isNull()).isTrue();
    assertThat(unread(artist)).isZero();
  }

  private static int unread(Person person) {
    return person.api().get("/notifications").expect(200).at("/data/unreadCount").asInt();
  }

  /** The message is the document's; without a message there, there is none here (R1). */
  private static void says(Answer answer, String message) {
    answer.expect(200);
    assertThat(answer.at("/success").asBoolean()).isTrue();
    assertThat(answer.json().path("message").asText(null)).isEqualTo(message);
  }

  private static void has(JsonNode node, String... members) {
    assertThat(Arrays.stream(members).filter(member -> !node.has(member)))
        .as("missing in %s", node)
        .isEmpty();
  }
}
