package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an auction binds its seller to, and how the winner gets what was won (R73, R74). */
class BindingAuctionsJourneyIT {
  private static final String ADDRESS =
      """
      {"shippingAddress":{"fullName":"Mira","address":"1 Main St","city":"New York","country":"USA"}}""";
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = ApiUsers.anArtist(api);
  private final Person mira = ApiUsers.aBuyer(api);

  @Test
  void R73_the_artist_keeps_to_the_announcement_and_a_takedown_voids_it() {
    String work = artist.publishes("Tide", "900.00", "painting");
    String end = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    String auction = auctioned(work, ",\"endsAt\":\"%s\"".formatted(end));
    bids(auction, "250.00");

    artist
        .api()
        .put(auction + "/status", "{\"status\":\"ended\"}")
        .refused(409, "auction_has_bids");
    artist.api().put("/artworks/" + work, "{\"title\":\"Ebb\"}").refused(409, "artwork_in_auction");
    artist.api().delete("/artworks/" + work).refused(409, "artwork_in_auction");
    artist.api().put("/artworks/" + work, "{\"description\":\"Found later\"}").expect(200);

    ApiUsers.theAdmin(api)
        .api()
        .put("/admin/artworks/%s/takedown".formatted(work), "{\"reason\":\"A copy\"}")
        .expect(200);
    Wait.until(
        "the auction is called off",
        () -> api.get(auction).text("/data/livestream/status").equals("ended"));
    Wait.until(
        "its bidder hears of it",
        () ->
            mira.api()
                .get("/notifications")
                .expect(200)
                .at("/data/notifications")
                .toString()
                .contains("Auction called off"));
    mira.api().post(auction + "/bids", "{\"amount\":400.00}").refused(409, "auction_over");
  }

  @Test
  void R74_the_winner_finds_the_lot_pays_it_and_says_where_it_goes() {
    String auction = auctioned(artist.publishes("Flood", "900.00", "painting"), "");
    bids(auction, "250.00");
    artist.api().put(auction + "/status", "{\"status\":\"ended\"}").expect(200);
    Wait.until("the order is there", () -> orders().size() == 1);
    assertThat(orders().at("/0/title").asText()).isEqualTo("Flood");
    String order = "/orders/" + orders().at("/0/id").asText();
    Wait.until(
        "the provider was asked",
        () -> mira.api().get(order).at("/data/order/payment").has("paymentIntentId"));

    String intent = mira.api().get(order).text("/data/order/payment/paymentIntentId");
    mira.api()
        .post("/payments/%s/confirm".formatted(intent), "{\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(200);
    Wait.until(
        "it is paid", () -> mira.api().get(order).text("/data/order/status").equals("processing"));
    mira.api().put(order, ADDRESS).expect(200);

    JsonNode sale = artist.api().get("/orders/sales").expect(200).at("/data/sales/0");
    assertThat(sale.at("/shippingAddress/city").asText()).isEqualTo("New York");
    artist.api().post("/orders/sales/%s/fulfil".formatted(sale.at("/id").asText())).expect(200);
    mira.api().put(order, ADDRESS).refused(409, "nothing_to_send");
    ApiUsers.aBuyer(api).api().put(order, ADDRESS).refused(404, "order_not_found");
  }

  private JsonNode orders() {
    return mira.api().get("/orders").expect(200).at("/data/orders");
  }

  private void bids(String auction, String amount) {
    mira.api().post(auction + "/bids", "{\"amount\":%s}".formatted(amount)).expect(201);
  }

  private String auctioned(String work, String more) {
    String terms =
        "{\"title\":\"Auction\",\"isAuction\":true,\"startingBid\":100.00,\"artworkId\":\"%s\"%s}"
            .formatted(work, more);
    String auction =
        "/livestreams/"
            + artist.api().post("/livestreams", terms).expect(201).text("/data/livestream/id");
    artist.api().put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    return auction;
  }
}
