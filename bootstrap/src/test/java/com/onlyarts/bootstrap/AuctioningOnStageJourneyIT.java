package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of an auction whose artist brings down the hammer (R73, R74). */
class AuctioningOnStageJourneyIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);

  @Test
  void R74_who_cancels_the_order_passes_the_work_on_to_the_next_bidder() {
    Person mira = ApiUsers.aBuyer(api);
    Person noah = ApiUsers.aBuyer(api);
    String work = artist.publishes("Tide", "900.00", "painting");
    String auction = auctioned(work);
    noah.putsInCart(work);
    mira.api().post(auction + "/bids", "{\"amount\":250.00}").expect(201);
    noah.api().post(auction + "/bids", "{\"amount\":275.00}").expect(201);

    artist.api().put(auction + "/status", "{\"status\":\"ended\"}").expect(200);
    JsonNode won = orderOf(noah);
    assertThat(won.at("/subtotal").decimalValue()).isEqualByComparingTo("275.00");
    noah.api().post("/orders/%s/cancel".formatted(won.at("/id").asText())).expect(200);

    JsonNode second = orderOf(mira);
    assertThat(second.at("/subtotal").decimalValue()).isEqualByComparingTo("250.00");
    assertThat(second.at("/items/0/artwork/id").asText()).isEqualTo(work);
    confirm(mira, second);
    assertThat(api.get("/artworks/" + work).text("/data/artwork/status")).isEqualTo("sold");
  }

  @Test
  void R83_whoever_listens_hears_how_many_watch_and_every_bid_and_the_hammer() {
    String auction = auctioned(artist.publishes("Ebb", "900.00", "painting"));
    try (EventStream stream = api.stream(auction + "/events")) {
      api.post(auction + "/viewers").expect(201);
      assertThat(stream.until("viewers")).extracting(Told::name).startsWith("welcome", "status");

      ApiUsers.aBuyer(api).api().post(auction + "/bids", "{\"amount\":250.00}").expect(201);
      artist.api().put(auction + "/status", "{\"status\":\"ended\"}").expect(200);

      assertThat(stream.until("hammer")).extracting(Told::name).contains("bid", "status");
    }
  }

  private String auctioned(String work) {
    String terms =
        "{\"title\":\"Auction\",\"thumbnailUrl\":\"url\",\"isAuction\":true,\"startingBid\":100.00,\"artworkId\":\"%s\"}"
            .formatted(work);
    String auction =
        "/livestreams/"
            + artist.api().post("/livestreams", terms).expect(201).text("/data/livestream/id");
    artist.api().put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    return auction;
  }

  /** The order that came with the hammer, once its money can be paid. */
  private static JsonNode orderOf(Person winner) {
    Wait.until(
        "the order waits for its payment",
        () -> winner.api().get("/orders?status=pending").at("/data/orders").size() == 1);
    String order =
        "/orders/" + winner.api().get("/orders?status=pending").text("/data/orders/0/id");
    Wait.until(
        "the provider was asked",
        () -> winner.api().get(order).at("/data/order/payment").has("paymentIntentId"));
    return winner.api().get(order).at("/data/order");
  }

  private static void confirm(Person winner, JsonNode order) {
    String intent = order.at("/payment/paymentIntentId").asText();
    winner
        .api()
        .post(
            "/sandbox/payments/%s/confirm".formatted(intent),
            "{\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(200);
  }
}
