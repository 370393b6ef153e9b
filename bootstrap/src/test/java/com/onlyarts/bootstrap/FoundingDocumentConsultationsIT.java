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
 * Every call of the founding document's section 3.9 with its own sample bodies, on the day the
 * document was written.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingDocumentConsultationsIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  private static final String[] CONSULTATION = {
    "id",
    "scheduledAt",
    "duration",
    "price",
    "isFree",
    "status",
    "meetingLink",
    "client",
    "artist",
    "createdAt"
  };
  private static Person artist;
  private static Person client;
  private static String consultation = "";

  @Test
  @Order(1)
  void books() {
    artist = ApiUsers.anArtist(SERVICE.api());
    client = ApiUsers.aBuyer(SERVICE.api());
    artist.api().put("/users/profile", "{\"hourlyRate\": 150.00}").expect(200);

    Answer booked =
        client
            .api()
            .post(
                "/consultations",
                """
                {"artistId": "%s", "scheduledAt": "2024-01-20T15:00:00Z", "duration": 60, "notes": "Want to discuss commission ideas"}
                """
                    .formatted(artist.id()));

    says(booked, 201, "Consultation booked");
    JsonNode made = booked.at("/data/consultation");
    has(made, CONSULTATION);
    assertThat(made.at("/scheduledAt").asText()).isEqualTo("2024-01-20T15:00:00Z");
    assertThat(made.at("/duration").asInt()).isEqualTo(60);
    assertThat(made.at("/price").decimalValue()).isEqualByComparingTo("150.00");
    assertThat(made.at("/isFree").asBoolean()).isFalse();
    assertThat(made.at("/status").asText()).isEqualTo("scheduled");
    consultation = made.at("/id").asText();
  }

  @Test
  @Order(2)
  void lists() {
    Answer listed = client.api().get("/consultations?role=client&status=scheduled&page=1&limit=20");

    says(listed, 200, null);
    has(listed.at("/data/consultations/0"), CONSULTATION);
    has(
        listed.at("/data/pagination"),
        "page",
        "limit",
        "total",
        "totalPages",
        "hasNext",
        "hasPrev");
    assertThat(listed.text("/data/consultations/0/id")).isEqualTo(consultation);
    assertThat(listed.text("/data/consultations/0/artist/username")).isEqualTo(artist.username());
    assertThat(listed.text("/data/consultations/0/client/username")).isEqualTo(client.username());
  }

  @Test
  @Order(3)
  void updates() {
    Answer updated =
        artist
            .api()
            .put(
                "/consultations/" + consultation,
                "{\"status\": \"completed\", \"notes\": \"Great discussion\"}");

    says(updated, 200, "Consultation updated");
    has(updated.at("/data/consultation"), CONSULTATION);
    assertThat(updated.text("/data/consultation/status")).isEqualTo("completed");
    assertThat(updated.text("/data/consultation/notes")).isEqualTo("Great discussion");
  }

  @Test
  @Order(4)
  void cancels() {
    String another =
        client
            .api()
            .post(
                "/consultations",
                "{\"artistId\": \"%s\", \"scheduledAt\": \"2024-01-20T15:00:00Z\"}"
                    .formatted(artist.id()))
            .expect(201)
            .text("/data/consultation/id");

    Answer cancelled = client.api().delete("/consultations/" + another);

    says(cancelled, 200, "Consultation cancelled");
    assertThat(cancelled.at("/data").isNull()).isTrue();
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
