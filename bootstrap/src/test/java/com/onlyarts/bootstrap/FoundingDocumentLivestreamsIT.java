package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The five calls of the founding document's section 3.10 with its own sample bodies, on the day it
 * was written.
 */
class FoundingDocumentLivestreamsIT {
  @RegisterExtension
  static final RunningService SERVICE =
      RunningService.with("ONLYARTS_CLOCK", "2024-01-15T10:00:00Z");

  private final ApiClient api = SERVICE.api();

  @Test
  void announces_lists_shows_starts_and_bids() {
    Person john = ApiUsers.anArtist(api);
    Person mira = ApiUsers.aBuyer(api);
    Person noah = ApiUsers.aBuyer(api);

    Answer created =
        john.api()
            .post(
                "/livestreams",
                """
                {
                  "title": "Live Digital Painting",
                  "description": "Painting a landscape",
                  "thumbnailUrl": "url",
                  "scheduledAt": "2024-01-20T18:00:00Z",
                  "isAuction": true,
                  "startingBid": 100.00
                }
                """);
    says(created, 201, "Livestream created");
    has(
        created.at("/data/livestream"),
        "id",
        "title",
        "description",
        "status",
        "isAuction",
        "startingBid",
        "viewersCount",
        "artist",
        "createdAt",
        "streamKey");
    String stream = "/livestreams/" + created.text("/data/livestream/id");

    Answer live = john.api().put(stream + "/status", "{\"status\": \"live\"}");
    says(live, 200, "Livestream status updated");
    assertThat(live.text("/data/livestream/status")).isEqualTo("live");

    mira.api().post(stream + "/bids", "{\"amount\": 250.00}").expect(201);
    Answer bid = noah.api().post(stream + "/bids", "{\"amount\": 275.00}");
    says(bid, 201, "Bid placed successfully");
    has(bid.at("/data/bid"), "id", "amount", "isWinning", "createdAt");
    assertThat(bid.response().body()).contains("\"currentBid\":275.00");
    assertThat(bid.at("/data/bid/isWinning").asBoolean()).isTrue();

    Answer listed = api.get("/livestreams?status=live&page=1&limit=20");
    says(listed, 200, null);
    has(
        listed.at("/data/livestreams/0"),
        "id",
        "title",
        "description",
        "thumbnailUrl",
        "status",
        "isAuction",
        "currentBid",
        "viewersCount",
        "artist",
        "scheduledAt",
        "startedAt");
    has(
        listed.at("/data/pagination"),
        "page",
        "limit",
        "total",
        "totalPages",
        "hasNext",
        "hasPrev");

    Answer shown = api.get(stream);
    says(shown, 200, null);
    has(
        shown.at("/data/livestream"),
        "id",
        "title",
        "description",
        "streamUrl",
        "status",
        "isAuction",
        "startingBid",
        "currentBid",
        "viewersCount",
        "artist",
        "bids",
        "createdAt");
    assertThat(shown.response().body()).contains("\"startingBid\":100.00,\"currentBid\":275.00");
    assertThat(shown.at("/data/livestream/bids")).hasSize(2);

    assertThat(
            john.api()
                .put(stream + "/status", "{\"status\": \"ended\"}")
                .expect(200)
                .text("/data/livestream/status"))
        .isEqualTo("ended");
  }

  private static void says(Answer answer, int status, String message) {
    answer.expect(status);
    assertThat(answer.at("/success").asBoolean()).isTrue();
    assertThat(answer.at("/message").isMissingNode() ? null : answer.text("/message"))
        .isEqualTo(message);
  }

  private static void has(JsonNode node, String... members) {
    assertThat(Arrays.stream(members).filter(member -> !node.has(member)))
        .as(node.toString())
        .isEmpty();
  }
}
