package com.onlyarts.livestreams.rest;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.WebLinks;
import com.onlyarts.kernel.application.LiveHub;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryLiveLog;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import com.onlyarts.kernel.rest.RestService;
import com.onlyarts.kernel.rest.SseConnections;
import com.onlyarts.livestreams.application.AuctionFixture;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.StreamKey;
import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivestreamsResourceTest {
  private static final AuctionFixture PRODUCTION = new AuctionFixture();
  private static final LiveHub HUB = new LiveHub(new InMemoryLiveLog(new SteppingClock()));

  @RegisterExtension
  static final RestService SERVICE =
      RestService.ofAll(
          callers ->
              List.of(
                  new IngestRedirect(),
                  new LivestreamsResource(
                      PRODUCTION.announcing,
                      PRODUCTION.running,
                      PRODUCTION.placing,
                      PRODUCTION.watching,
                      new SseConnections(HUB),
                      callers,
                      new LivestreamRequests(new WebLinks(true), Currency.getInstance("USD")),
                      new LivestreamsJson(URI.create("https://live.example"))),
                  new AudienceResource(PRODUCTION.attending, PRODUCTION.watching),
                  new IngestResource(PRODUCTION.ingest)));

  private final Caller artist = Callers.anArtist();
  private final ApiClient studio = SERVICE.api().as(RestService.token(artist));
  private final ApiClient mira = SERVICE.api().as(RestService.token(Callers.aUser()));
  private final ApiClient noah = SERVICE.api().as(RestService.token(Callers.aUser()));
  private final ApiClient anybody = SERVICE.api();

  @AfterAll
  static void hang_up() {
    HUB.close();
  }

  @Test
  void R70_the_documents_own_stream_and_its_key_shown_once() {
    Answer created =
        studio
            .post(
                "/livestreams",
                """
                {"title":"Live Digital Painting","description":"Painting a landscape","thumbnailUrl":"url","scheduledAt":"2024-01-20T18:00:00Z",
                 "isAuction":true,"startingBid":100.00}
                """)
            .expect(201);

    String id = created.text("/data/livestream/id");
    String key = created.text("/data/livestream/streamKey");
    assertThat(key).hasSizeGreaterThan(40);
    assertThat(created.text("/data/livestream/streamUrl"))
        .isEqualTo("https://live.example/" + id + "/index.m3u8");
    assertThat(created.text("/data/livestream/status")).isEqualTo("scheduled");
    assertThat(created.response().body())
        .contains("\"startingBid\":100.00")
        .contains("\"minimumBid\":100.00");
    assertThat(created.at("/data/livestream/allowedActions").toString())
        .isEqualTo("[\"update\",\"start\",\"create_stream_key\"]");
    assertThat(studio.get("/livestreams/" + id).expect(200).response().body())
        .doesNotContain(key)
        .doesNotContain("streamKey");
    assertThat(
            studio
                .put("/livestreams/%s/status".formatted(id), "{\"status\":\"live\"}")
                .expect(200)
                .text("/message"))
        .isEqualTo("Livestream status updated");
    assertThat(
            anybody
                .get("/livestreams?status=live&artistId=" + artist.person().value())
                .expect(200)
                .at("/data/livestreams"))
        .hasSize(1);
    assertThat(
            anybody
                .get("/livestreams?isAuction=false&artistId=" + artist.person().value())
                .expect(200)
                .at("/data/livestreams"))
        .isEmpty();
  }

  @Test
  void R71_a_bid_of_275_over_250_makes_275_and_less_is_told_the_minimum() {
    String auction = "/livestreams/" + PRODUCTION.show(anAuction()).id().value();
    mira.post(auction + "/bids", "{\"amount\":250.00}").expect(201);

    assertThat(noah.get(auction).expect(200).at("/data/livestream/allowedActions").toString())
        .isEqualTo("[\"bid\"]");
    assertThat(anybody.get(auction).expect(200).at("/data/livestream").has("allowedActions"))
        .isFalse();
    Answer bid = noah.post(auction + "/bids", "{\"amount\":275.00}").expect(201);

    assertThat(bid.text("/message")).isEqualTo("Bid placed successfully");
    assertThat(bid.response().body())
        .contains("\"currentBid\":275.00")
        .contains("\"amount\":275.00,\"currency\":\"USD\",\"isWinning\":true");
    Answer refused =
        mira.post(auction + "/bids", "{\"amount\":279.99}").refused(409, "bid_too_low");
    assertThat(refused.text("/message")).contains("280.00");
    assertThat(refused.text("/errors/0/field")).isEqualTo("amount");
    assertThat(refused.text("/errors/0/message")).contains("280.00");
    Answer shown = anybody.get(auction).expect(200);
    assertThat(shown.response().body())
        .contains("\"currentBid\":275.00")
        .contains("\"minimumBid\":280.00");
    assertThat(shown.at("/data/livestream/bids")).hasSize(2);
    assertThat(shown.at("/data/livestream/bids/0/isWinning").asBoolean()).isTrue();
  }

  @Test
  void R72_a_max_outbids_at_once_and_is_never_shown() {
    String auction = "/livestreams/" + PRODUCTION.show(anAuction()).id().value();
    mira.post(auction + "/bids", "{\"amount\":100.00,\"maxAmount\":777.77}").expect(201);

    Answer outbid = noah.post(auction + "/bids", "{\"amount\":150.00}").expect(201);

    assertThat(outbid.at("/data/bid/isWinning").asBoolean()).isFalse();
    assertThat(outbid.response().body()).contains("\"currentBid\":155.00");
    Answer history = anybody.get(auction + "/bids?limit=2").expect(200);
    assertThat(history.at("/data/bids")).hasSize(2);
    assertThat(history.at("/data/bids/0/isAutomatic").asBoolean()).isTrue();
    assertThat(history.at("/data/pagination/total").asInt()).isEqualTo(3);
    assertThat(history.response().body() + anybody.get(auction).response().body())
        .doesNotContain("777.77");
  }

  @Test
  void R71_who_may_not_bid_is_told_why() {
    Livestream own = PRODUCTION.show(anAuction().by(artist.person()));
    studio
        .post("/livestreams/%s/bids".formatted(own.id().value()), "{\"amount\":100.00}")
        .refused(403, "own_auction");
    mira.post(
            "/livestreams/%s/bids".formatted(PRODUCTION.show(aStream().live()).id().value()),
            "{\"amount\":100.00}")
        .refused(409, "not_an_auction");
    mira.post(
            "/livestreams/%s/bids"
                .formatted(PRODUCTION.show(aStream().auctioningFrom("1.00")).id().value()),
            "{\"amount\":100.00}")
        .refused(409, "auction_not_open");
    mira.post("/livestreams/%s/bids".formatted(UUID.randomUUID()), "{\"amount\":100.00}")
        .refused(404, "livestream_not_found");
    anybody
        .post("/livestreams/%s/bids".formatted(own.id().value()), "{\"amount\":100.00}")
        .refused(401, "unauthorized");
  }

  @Test
  void R73_an_auction_with_an_end_and_a_secret_reserve() {
    Answer created =
        studio
            .post(
                "/livestreams",
                """
                {"title":"Auction","isAuction":true,"startingBid":100.00,"reservePrice":333.33,"endsAt":"2026-03-01T13:00:00Z"}
                """)
            .expect(201);
    String auction = "/livestreams/" + created.text("/data/livestream/id");
    assertThat(created.text("/data/livestream/endsAt")).isEqualTo("2026-03-01T13:00:00Z");
    assertThat(created.at("/data/livestream/reserveMet").asBoolean()).isFalse();
    assertThat(created.response().body()).doesNotContain("333");

    Answer updated =
        studio
            .put(auction, "{\"title\":\"Grand auction\",\"endsAt\":\"2026-03-01T14:00:00Z\"}")
            .expect(200);
    assertThat(updated.text("/data/livestream/title")).isEqualTo("Grand auction");
    assertThat(updated.text("/data/livestream/endsAt")).isEqualTo("2026-03-01T14:00:00Z");
    studio.put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    studio.put(auction, "{\"title\":\"Too late\"}").refused(409, "livestream_begun");
    mira.post(auction + "/bids", "{\"amount\":333.33}").expect(201);
    assertThat(anybody.get(auction).expect(200).at("/data/livestream/reserveMet").asBoolean())
        .isTrue();
    Answer late =
        studio.post(
            "/livestreams",
            "{\"title\":\"Late\",\"isAuction\":true,\"startingBid\":1.00,\"endsAt\":\"2026-03-01T12:00:00Z\"}");
    assertThat(late.expect(400).text("/errors/0/field")).isEqualTo("endsAt");
  }

  @Test
  void R2_null_takes_an_end_a_reserve_and_a_date_away() {
    Answer created =
        studio
            .post(
                "/livestreams",
                """
                {"title":"Tide","description":"Sea","thumbnailUrl":"url","scheduledAt":"2024-01-20T18:00:00Z",
                 "isAuction":true,"startingBid":100.00,"reservePrice":200.00,"endsAt":"2999-01-01T00:00:00Z"}
                """)
            .expect(201);
    String path = "/livestreams/" + created.text("/data/livestream/id");
    for (String member : List.of("endsAt", "reserveMet")) {
      assertThat(created.at("/data/livestream").has(member)).as(member).isTrue();
    }

    Answer cleared =
        studio
            .put(
                path,
                "{\"endsAt\":null,\"reservePrice\":null,\"artworkId\":null,\"scheduledAt\":null,\"description\":null,\"thumbnailUrl\":null}")
            .expect(200);

    for (String member : List.of("endsAt", "reserveMet", "artworkId")) {
      assertThat(cleared.at("/data/livestream").has(member)).as(member).isFalse();
    }
    for (String member : List.of("scheduledAt", "description", "thumbnailUrl")) {
      assertThat(cleared.at("/data/livestream/" + member).isNull()).as(member).isTrue();
    }
    assertThat(
            studio
                .careless()
                .put(path, "{\"startingBid\":null}")
                .refused(400, "invalid_request")
                .text("/errors/0/field"))
        .isEqualTo("startingBid");
  }

  @Test
  void R70_a_status_only_moves_on_and_only_for_its_artist() {
    Livestream stream = PRODUCTION.show(aStream().by(artist.person()));
    String status = "/livestreams/%s/status".formatted(stream.id().value());
    studio.put(status, "{\"status\":\"ended\"}").refused(409, "status_not_possible");
    SERVICE
        .api()
        .as(RestService.token(Callers.anArtist()))
        .put(status, "{\"status\":\"live\"}")
        .refused(403, "not_your_livestream");
    mira.put(status, "{\"status\":\"live\"}").refused(403, "forbidden");
    studio.put(status, "{\"status\":\"live\"}").expect(200);
    studio.put(status, "{\"status\":\"live\"}").expect(200);
    assertThat(
            studio
                .put(status, "{\"status\":\"ended\"}")
                .expect(200)
                .text("/data/livestream/endedAt"))
        .isNotBlank();
    studio.put(status, "{\"status\":\"ended\"}").expect(200);
    studio.put(status, "{\"status\":\"live\"}").refused(409, "status_not_possible");
  }

  @Test
  void R70_viewers_come_and_go_without_an_account() {
    String viewers =
        "/livestreams/%s/viewers".formatted(PRODUCTION.show(aStream().live()).id().value());

    Answer first = anybody.post(viewers).expect(201);
    anybody
        .post(viewers, "{\"viewerId\":\"%s\"}".formatted(first.text("/data/viewerId")))
        .expect(201);
    assertThat(anybody.post(viewers, "{}").expect(201).at("/data/viewersCount").asInt())
        .isEqualTo(2);

    assertThat(
            anybody
                .delete(viewers + "/" + first.text("/data/viewerId"))
                .expect(200)
                .at("/data/viewersCount")
                .asInt())
        .isEqualTo(1);
    anybody
        .post("/livestreams/%s/viewers".formatted(UUID.randomUUID()))
        .refused(404, "livestream_not_found");
  }

  @Test
  void R70_a_media_server_learns_the_public_id_and_never_shows_the_key() {
    StreamKey key = StreamKey.next();
    Livestream stream = PRODUCTION.show(aStream().by(artist.person()).sentWith(key));
    String id = stream.id().value().toString();
    ApiClient nginx =
        anybody
            .careless()
            .with("Content-Type", "application/x-www-form-urlencoded"); // says more than we ask for

    Answer redirected =
        nginx
            .post(
                "/ingest/publish",
                "app=live&flashver=FMLE&name=%s&call=publish&type=live".formatted(key.text()))
            .expect(302);

    assertThat(redirected.header("Location")).contains("rtmp://127.0.0.1/hlsout/" + id);
    assertThat(redirected.response().body()).doesNotContain(key.text());
    assertThat(
            nginx
                .post("/ingest/publish?redirect=false", "name=" + key.text())
                .expect(200)
                .text("/data/publicId"))
        .isEqualTo(id);
    assertThat(anybody.get("/livestreams/" + id).text("/data/livestream/status")).isEqualTo("live");
    nginx.post("/ingest/publish", "name=wrong").refused(401, "invalid_stream_key");
    nginx.post("/ingest/publish", "app=live").refused(401, "invalid_stream_key");
    String renewed =
        studio.post("/livestreams/%s/stream-key".formatted(id)).expect(201).text("/data/streamKey");
    nginx.post("/ingest/publish", "name=" + key.text()).refused(401, "invalid_stream_key");
    nginx.post("/ingest/publish-done", "name=" + renewed).expect(200);
    assertThat(anybody.get("/livestreams/" + id).text("/data/livestream/status"))
        .isEqualTo("ended");
    nginx.post("/ingest/publish", "name=" + renewed).refused(409, "status_not_possible");
  }

  @Test
  void R70_a_media_server_of_another_make_asks_in_its_own_way() {
    ApiClient server = anybody.careless(); // says more than we ask for
    StreamKey key = StreamKey.next();
    Livestream stream = PRODUCTION.show(aStream().sentWith(key));
    String path = "live/" + stream.id().value();

    server
        .post("/ingest/auth", mediaMtx("publish", path, "key=wrong"))
        .refused(401, "invalid_stream_key");
    server
        .post("/ingest/auth", mediaMtx("publish", path, "key=%zz"))
        .refused(401, "invalid_stream_key");
    server.post("/ingest/auth", mediaMtx("publish", path, "")).refused(401, "invalid_stream_key");
    server
        .post("/ingest/auth", mediaMtx("publish", "live/" + UUID.randomUUID(), "key=" + key.text()))
        .refused(401, "invalid_stream_key");
    server
        .post("/ingest/auth", mediaMtx("api", "", "key=" + key.text()))
        .refused(401, "invalid_stream_key");
    assertThat(
            server
                .post("/ingest/auth", mediaMtx("publish", path, "a=b&key=" + key.text()))
                .expect(200)
                .text("/data/publicId"))
        .isEqualTo(stream.id().value().toString());
    server.post("/ingest/auth", mediaMtx("read", path, "")).expect(200);
    server
        .post("/ingest/auth", mediaMtx("read", key.text(), ""))
        .refused(401, "invalid_stream_key");
  }

  @Test
  void R83_whoever_listens_hears_first_how_things_stand() {
    Livestream stream = PRODUCTION.show(anAuction().endingAt(NOON.plus(Duration.ofHours(1))));
    String auction = "/livestreams/" + stream.id().value();
    mira.post(auction + "/bids", "{\"amount\":250.00}").expect(201);

    try (EventStream events = anybody.stream(auction + "/events")) {
      assertThat(events.next().name()).isEqualTo("welcome");
      Told first = events.next();

      assertThat(first.name()).isEqualTo("status");
      assertThat(first.data())
          .contains("\"status\":\"live\"")
          .contains("\"currentBid\":250.00")
          .contains("\"endsAt\":\"2026-03-01T13:00:00Z\"");
    }
    try (EventStream events =
        anybody.with("Last-Event-ID", "not of this stream").stream(auction + "/events")) {
      assertThat(events.next(3))
          .extracting(Told::name)
          .containsExactly("welcome", "resync", "status");
    }
    anybody
        .with("Accept", "text/event-stream")
        .get("/livestreams/%s/events".formatted(UUID.randomUUID()))
        .refused(404, "livestream_not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"title\":\" \"}",
        "{\"title\":\"a\",\"isAuction\":true}",
        "{\"title\":\"a\",\"isAuction\":true,\"startingBid\":-1}",
        "{\"title\":\"a\",\"isAuction\":true,\"startingBid\":1.001}",
        "{\"title\":\"a\",\"isAuction\":true,\"startingBid\":100,\"reservePrice\":99}",
        "{\"title\":\"a\",\"thumbnailUrl\":\"javascript:alert(1)\"}",
        "{\"title\":\"a\",\"scheduledAt\":\"tomorrow\"}",
        "{\"title\":\"a\",\"scheduledAt\":\"+999999999-01-01T00:00:00Z\"}",
        "{\"title\":\"a\\u0000\"}"
      })
  void R2_an_announcement_that_makes_no_sense_is_refused(String body) {
    studio.careless().post("/livestreams", body).expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"amount\":0}",
        "{\"amount\":\"5\"}",
        "{\"amount\":10.001}",
        "{\"amount\":1000000}",
        "{\"amount\":10,\"maxAmount\":9}"
      })
  void R2_a_bid_that_makes_no_sense_is_refused(String body) {
    String auction = "/livestreams/" + PRODUCTION.show(anAuction()).id().value();
    mira.careless().post(auction + "/bids", body).expect(400);
  }

  private static String mediaMtx(String action, String path, String query) {
    return "{\"user\":\"\",\"password\":\"\",\"ip\":\"10.0.0.1\",\"action\":\"%s\",\"path\":\"%s\",\"protocol\":\"rtmp\",\"query\":\"%s\"}"
        .formatted(action, path, query);
  }
}
