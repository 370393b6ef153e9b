package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.People.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An auction of 50 bidders and 500 bids, soft close, settlement, order and payment; somebody listens all the while (R71 to R74, R83). */
class AuctioningOnStageJourneyIT {
  private static final int BIDDERS = 50;
  private static final int BIDS_EACH = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private final ApiClient api = SERVICE.api();
  private final Person artist = People.anArtist(api);

  @Test
  void fifty_bid_and_every_number_agrees_between_bids_order_ledger_and_a_listener() {
    List<Person> bidders = IntStream.range(0, BIDDERS).mapToObj(_ -> People.aBuyer(api)).toList();
    Instant endsAt = Instant.now().plusSeconds(35);
    String auction = auctioned("\"endsAt\":\"%s\"".formatted(endsAt));

    try (EventStream events = api.stream(auction + "/events")) {
      assertThat(events.next().name()).isIn("welcome", "status");
      List<Integer> statuses =
          AtOnce.act(BIDDERS, person -> IntStream.range(0, BIDS_EACH).map(round -> bid(bidders.get(person), auction, person, round)).boxed().toList())
              .stream()
              .flatMap(List::stream)
              .toList();
      assertThat(statuses).hasSize(BIDDERS * BIDS_EACH).containsOnly(201, 409);

      Wait.until("the auction is near its end", PATIENCE, () -> !Instant.now().isBefore(endsAt.minusSeconds(8)));
      Answer last = bidders.getFirst().api().post(auction + "/bids", "{\"amount\":9000.00}").expect(201);
      Instant postponed = Instant.parse(api.get(auction).text("/data/livestream/endsAt"));
      assertThat(postponed).isEqualTo(Instant.parse(last.text("/data/bid/createdAt")).plusSeconds(10)).isAfter(endsAt);

      List<Told> told = new ArrayList<>();
      do {
        told.add(events.next());
      } while (!told.getLast().name().equals("hammer"));

      List<JsonNode> bids = history(auction);
      assertThat(bids).hasSize((int) statuses.stream().filter(status -> status == 201).count() + 1);
      assertRising(bids);
      List<BigDecimal> heard = told.stream().filter(it -> it.name().equals("bid")).map(it -> it.json().get("currentBid").decimalValue()).toList();
      assertThat(heard).hasSize(bids.size()).isSorted();
      assertThat(heard.getLast()).isEqualByComparingTo("9000.00");
      assertThat(told.getLast().json().get("amount").decimalValue()).isEqualByComparingTo("9000.00");
      assertThat(told.getLast().json().get("winnerId").asText()).isEqualTo(bidders.getFirst().id());
    }

    assertThat(api.get(auction).text("/data/livestream/status")).isEqualTo("ended");
    bidders.getLast().api().post(auction + "/bids", "{\"amount\":99999.00}").refused(409, "auction_over");
    pays(bidders.getFirst());
    assertThat(artist.api().get("/earnings/balance").expect(200).at("/data/balance/pending").decimalValue()).isEqualByComparingTo("8100.00");
    assertThat(artist.api().get("/orders/sales").expect(200).at("/data/sales/0/sellerEarnings").decimalValue()).isEqualByComparingTo("8100.00");
    assertLedgerBalances();
  }

  @Test
  void R74_who_cancels_the_order_passes_the_work_on_to_the_next_bidder() {
    Person mira = People.aBuyer(api);
    Person noah = People.aBuyer(api);
    String work = artist.publishes("Tide", "900.00", "painting");
    String auction = auctioned("\"artworkId\":\"%s\"".formatted(work));
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

  private String auctioned(String terms) {
    Answer created =
        artist.api().post("/livestreams", "{\"title\":\"Auction\",\"thumbnailUrl\":\"url\",\"isAuction\":true,\"startingBid\":100.00,%s}".formatted(terms)).expect(201);
    String auction = "/livestreams/" + created.text("/data/livestream/id");
    artist.api().put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    return auction;
  }

  /** Everybody bids what is ever more; whoever is too late with an amount is refused. */
  private static int bid(Person bidder, String auction, int person, int round) {
    int amount = 100 + 100 * (round * BIDDERS + person) / 10;
    int status = bidder.api().post(auction + "/bids", "{\"amount\":%d.00}".formatted(amount)).status();
    return status == 503 ? bid(bidder, auction, person, round) : status; // a busy house asks to try again
  }

  private List<JsonNode> history(String auction) {
    List<JsonNode> bids = new ArrayList<>();
    String cursor = "";
    while (true) {
      Answer page = api.get(auction + "/bids?limit=100" + cursor).expect(200);
      page.at("/data/bids").forEach(bids::add);
      if (!page.at("/data/pagination").has("nextCursor")) {
        return bids;
      }
      cursor = "&cursor=" + page.text("/data/pagination/nextCursor");
    }
  }

  private static void assertRising(List<JsonNode> highestFirst) {
    assertThat(highestFirst.stream().filter(bid -> bid.get("isWinning").asBoolean())).containsExactly(highestFirst.getFirst());
    for (int i = 1; i < highestFirst.size(); i++) {
      assertThat(highestFirst.get(i - 1).get("amount").decimalValue()).isGreaterThan(highestFirst.get(i).get("amount").decimalValue());
    }
  }

  private static void pays(Person winner) {
    JsonNode order = orderOf(winner);
    assertThat(order.at("/subtotal").decimalValue()).isEqualByComparingTo("9000.00");
    assertThat(order.at("/total").decimalValue()).isEqualByComparingTo("9900.00");
    assertThat(Instant.parse(order.at("/expiresAt").asText())).isAfter(Instant.now().plus(Duration.ofHours(47)));
    confirm(winner, order);
    assertThat(winner.api().get("/orders/" + order.at("/id").asText()).text("/data/order/status")).isEqualTo("completed");
  }

  /** The order that came with the hammer, once its money can be paid. */
  private static JsonNode orderOf(Person winner) {
    Wait.until("the order waits for its payment", PATIENCE, () -> winner.api().get("/orders?status=pending").at("/data/orders").size() == 1);
    String order = "/orders/" + winner.api().get("/orders?status=pending").text("/data/orders/0/id");
    Wait.until("the provider was asked", PATIENCE, () -> winner.api().get(order).at("/data/order/payment").has("paymentIntentId"));
    return winner.api().get(order).at("/data/order");
  }

  private static void confirm(Person winner, JsonNode order) {
    String intent = order.at("/payment/paymentIntentId").asText();
    winner.api().post("/sandbox/payments/%s/confirm".formatted(intent), "{\"paymentMethodId\":\"pm_card_visa\"}").expect(200);
  }

  private static void assertLedgerBalances() {
    BigDecimal sum =
        SERVICE.database().jdbi().withHandle(h -> h.createQuery("SELECT coalesce(sum(amount), 0) FROM ledger_postings").mapTo(BigDecimal.class).one());
    assertThat(sum).isEqualByComparingTo("0");
  }
}
