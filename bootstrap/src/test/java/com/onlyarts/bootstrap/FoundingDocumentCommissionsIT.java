package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every call of the founding document's section 3.8 with its own sample bodies, on the day the
 * document was written.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingDocumentCommissionsIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  private static Person client;
  private static Person artist;
  private static String commission = "";

  @Test
  @Order(1)
  void requests_a_commission() {
    client = ApiUsers.aBuyer(SERVICE.api());
    artist = ApiUsers.anArtist(SERVICE.api());
    Answer answer =
        client
            .api()
            .post(
                "/commissions",
                """
                {"artistId": "%s", "title": "Custom Portrait", "description": "I need a portrait of...", "referenceImages": ["url1", "url2"],
                 "budget": 500.00, "deadline": "2024-02-15"}
                """
                    .formatted(artist.id()));
    says(answer, 201, "Commission request sent");
    has(
        answer.at("/data/commission"),
        "id",
        "title",
        "description",
        "referenceImages",
        "budget",
        "status",
        "deadline",
        "client",
        "artist",
        "createdAt");
    assertThat(answer.text("/data/commission/status")).isEqualTo("pending");
    assertThat(answer.text("/data/commission/client/id")).isEqualTo(client.id());
    assertThat(answer.text("/data/commission/artist/id")).isEqualTo(artist.id());
    commission = answer.text("/data/commission/id");
  }

  @Test
  @Order(2)
  void updates_its_status() {
    Answer answer =
        artist
            .api()
            .put(
                "/commissions/" + commission,
                "{\"status\": \"in_progress\", \"artistNotes\": \"Started working on this\"}");
    says(answer, 200, "Commission updated");
    assertThat(answer.text("/data/commission/status")).isEqualTo("in_progress");
    assertThat(answer.text("/data/commission/artistNotes")).isEqualTo("Started working on this");
  }

  @Test
  @Order(3)
  void lists_them() {
    Answer answer = client.api().get("/commissions?role=client&status=in_progress&page=1&limit=20");
    says(answer, 200, null);
    has(
        answer.at("/data/commissions/0"),
        "id",
        "title",
        "budget",
        "status",
        "deadline",
        "client",
        "artist",
        "createdAt");
    has(
        answer.at("/data/pagination"),
        "page",
        "limit",
        "total",
        "totalPages",
        "hasNext",
        "hasPrev");
    assertThat(answer.response().body())
        .contains("\"budget\":500.00")
        .contains("\"createdAt\":\"2024-01-15T10:0");
    says(client.api().get("/commissions?role=client&status=pending&page=1&limit=20"), 200, null);
  }

  @Test
  @Order(4)
  void marks_it_as_complete() {
    Answer answer =
        artist
            .api()
            .post(
                "/commissions/%s/complete".formatted(commission),
                "{\"finalArtworkUrl\": \"cloudinary-url\", \"artistNotes\": \"Final work delivered\"}");
    says(answer, 200, "Commission marked as complete");
    assertThat(answer.text("/data/commission/status")).isEqualTo("completed");
    assertThat(answer.text("/data/commission/finalArtworkUrl")).isEqualTo("cloudinary-url");
    assertThat(answer.text("/data/commission/completedAt")).startsWith("2024-01-15T10:0");
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
