package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.kernel.rest.EventStream;
import com.onlyarts.kernel.rest.EventStream.Told;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * 50 bidders make 500 bids on two nodes, some by proxy, while somebody listens on the second; then
 * the hammer, the order, its payment and the artist's payout. Every number agrees between the API
 * of both nodes, the ledger and what the listener heard (R38, R71 to R74, R83).
 */
class AuctioningOnTwoNodesIT {
  private static final int BIDDERS = 50;
  private static final int BIDS_EACH = 10;
  private static final int EVERY_FIFTH = 5;
  private static final int STEP = 50;
  private static final Duration SOFT_CLOSE = Duration.ofMinutes(5);

  /** The end is put where the test wants it, so that no machine is too slow to bid before it. */
  private static final Map<String, String> SETTINGS =
      Map.of("ONLYARTS_SOFT_CLOSE_SECONDS", Long.toString(SOFT_CLOSE.toSeconds()));

  @RegisterExtension static final RunningService ONE = RunningService.with(SETTINGS);
  @TempDir private static Path folder;
  private static ServiceProcess other;
  private final AtomicInteger called = new AtomicInteger();

  @BeforeAll
  static void start_the_other_node() {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.put("DATABASE_URL", ONE.database().url());
    settings.put("ONLYARTS_DATA_DIR", ONE.dataDir().toAbsolutePath().toString());
    other = ServiceProcess.started(ServiceProcess.freePort(), folder, settings);
  }

  @AfterAll
  static void stop_the_other_node() {
    other.close();
  }

  @Test
  void R71_fifty_bid_on_two_nodes_and_every_number_agrees_from_the_first_bid_to_the_bank() {
    Person artist = ApiUsers.anArtist(ONE.api());
    List<Person> bidders =
        IntStream.range(0, BIDDERS).mapToObj(number -> ApiUsers.aBuyer(node(number))).toList();
    Person winner = bidders.getFirst();
    Instant announced = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1));
    String auction = opened(artist, announced);

    try (EventStream listener = there().stream(auction + "/events")) {
      Told welcome = listener.next();
      assertThat(listener.next().name()).isEqualTo("status");
      List<Answer> answers =
          Concurrently.act(BIDDERS, number -> bidsOf(bidders.get(number), number, auction)).stream()
              .flatMap(List::stream)
              .toList();
      assertThat(answers)
          .hasSize(BIDDERS * BIDS_EACH)
          .allSatisfy(AuctioningOnTwoNodesIT::assertTakenOrTooLow);

      endsIn(SOFT_CLOSE.minusMinutes(1), auction);
      Answer last =
          on(there(), winner).post(auction + "/bids", "{\"amount\":30000.00}").expect(201);
      Instant end = Instant.parse(last.text("/data/bid/createdAt")).plus(SOFT_CLOSE);
      assertThat(endOf(auction)).isEqualTo(end);
      endsIn(Duration.ofMinutes(-1), auction);

      List<Told> told = listener.until("hammer");
      List<JsonNode> bids = historyOf(auction);
      assertThat(bids).as("bids that were taken, automatic ones too").hasSizeGreaterThan(BIDDERS);
      assertThat(acknowledged(answers, last, idsOf(bids, true)))
          .containsExactlyInAnyOrderElementsOf(idsOf(bids, false));
      assertRising(bids);
      assertHeard(told, bids, announced, end);
      assertThat(numbersOf(told))
          .isEqualTo(
              LongStream.range(0, told.size())
                  .map(place -> numberOf(welcome) + 1 + place)
                  .boxed()
                  .toList());
      assertSold(told.getLast(), winner, auction, bids.size());
    }
    bidders
        .getLast()
        .api()
        .post(auction + "/bids", "{\"amount\":99999.00}")
        .refused(409, "auction_over");

    paysFor(winner);
    Person there = new Person(on(there(), artist), artist.id(), artist.username(), artist.token());
    assertMoney(
        there.api().get("/orders/sales").expect(200), "/data/sales/0/sellerEarnings", "27000.00");
    assertMoney(
        there.api().get("/earnings/balance").expect(200), "/data/balance/pending", "27000.00");
    assertThat(ledger()).isEqualTo(pages("-33000.00", "27000.00", "0.00", "0.00"));

    isPaidOut(there);
    assertThat(ledger()).isEqualTo(pages("-6000.00", "0.00", "0.00", "0.00"));
  }

  private static ApiClient node(int number) {
    return number % 2 == 0 ? ONE.api() : there();
  }

  private static ApiClient there() {
    return other.api().patient();
  }

  private static void endsIn(Duration duration, String auction) {
    UUID id = UUID.fromString(auction.substring("/livestreams/".length()));
    ONE.database()
        .jdbi()
        .useHandle(
            it ->
                it.execute(
                    "UPDATE livestreams SET ends_at = now() + ?, effective_ends_at = now() + ? WHERE id = ?",
                    duration,
                    duration,
                    id));
  }

  private static ApiClient on(ApiClient node, Person person) {
    return node.as(person.token());
  }

  private static String opened(Person artist, Instant endsAt) {
    String terms =
        "{\"title\":\"Auction\",\"thumbnailUrl\":\"url\",\"isAuction\":true,\"startingBid\":100.00,\"endsAt\":\"%s\"}"
            .formatted(endsAt);
    String auction =
        "/livestreams/"
            + artist.api().post("/livestreams", terms).expect(201).text("/data/livestream/id");
    artist.api().put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    return auction;
  }

  /**
   * Ten bids one after the other, on the two nodes in turn; whoever is overtaken on the way is
   * refused.
   */
  private List<Answer> bidsOf(Person bidder, int number, String auction) {
    return IntStream.range(0, BIDS_EACH)
        .mapToObj(round -> on(node(number + round), bidder).post(auction + "/bids", offer(number)))
        .toList();
  }

  /**
   * A step above what was called last, and every fifth bidder goes further; no two amounts are the
   * same.
   */
  private String offer(int bidder) {
    int amount = 100 + STEP * called.getAndIncrement();
    String max =
        bidder % EVERY_FIFTH == 0 ? ",\"maxAmount\":%d.50".formatted(amount + 6 * STEP) : "";
    return "{\"amount\":%d.00%s}".formatted(amount, max);
  }

  private static void assertTakenOrTooLow(Answer answer) {
    if (answer.status() != 201) {
      answer.refused(409, "bid_too_low");
    }
  }

  private static Instant endOf(String auction) {
    return Instant.parse(ONE.api().get(auction).expect(200).text("/data/livestream/endsAt"));
  }

  /** Every bid, the first one first. */
  private static List<JsonNode> historyOf(String auction) {
    List<JsonNode> bids = new ArrayList<>();
    String cursor = "";
    while (true) {
      Answer page = ONE.api().get(auction + "/bids?limit=100" + cursor).expect(200);
      page.at("/data/bids").forEach(bids::add);
      if (!page.at("/data/pagination").has("nextCursor")) {
        return bids.reversed();
      }
      cursor = "&cursor=" + page.text("/data/pagination/nextCursor");
    }
  }

  /**
   * Who raises a max of their own is answered with the bid they lead with: that one came before,
   * and the service may have made it.
   */
  private static List<String> acknowledged(
      List<Answer> answers, Answer last, List<String> automatic) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(last);
    return all.stream()
        .filter(answer -> answer.status() == 201)
        .map(answer -> answer.text("/data/bid/id"))
        .filter(id -> !automatic.contains(id))
        .distinct()
        .toList();
  }

  private static List<String> idsOf(List<JsonNode> bids, boolean automatic) {
    return bids.stream()
        .filter(bid -> bid.get("isAutomatic").asBoolean() == automatic)
        .map(bid -> bid.get("id").asText())
        .toList();
  }

  private static void assertRising(List<JsonNode> bids) {
    assertThat(bids.stream().map(bid -> bid.get("amount").decimalValue()).toList())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(bids.stream().filter(bid -> bid.get("isWinning").asBoolean()))
        .containsExactly(bids.getLast());
  }

  /** Each bid was told once, with what the history has in its place. */
  private static void assertHeard(
      List<Told> told, List<JsonNode> bids, Instant announced, Instant end) {
    List<JsonNode> heard =
        told.stream().filter(it -> it.name().equals("bid")).map(Told::json).toList();
    assertThat(heard).hasSameSizeAs(idsOf(bids, false));
    assertThat(heard.stream().map(it -> it.get("currentBid").decimalValue()).toList())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(heard)
        .allSatisfy(
            it -> {
              JsonNode bid = bids.get(it.get("bidsCount").asInt() - 1);
              assertThat(it.get("currentBid").decimalValue())
                  .isEqualByComparingTo(bid.get("amount").decimalValue());
              assertThat(it.get("bidderId").asText()).isEqualTo(bid.at("/bidder/id").asText());
            });
    List<Instant> ends =
        heard.stream().map(it -> Instant.parse(it.get("endsAt").asText())).toList();
    assertThat(ends.subList(0, ends.size() - 1)).containsOnly(announced);
    assertThat(ends.getLast()).isEqualTo(end);
  }

  private static List<Long> numbersOf(List<Told> told) {
    return told.stream().map(AuctioningOnTwoNodesIT::numberOf).toList();
  }

  private static long numberOf(Told told) {
    return Long.parseLong(told.id().orElseThrow());
  }

  private static void assertSold(Told hammer, Person winner, String auction, int bids) {
    assertThat(hammer.json().get("amount").decimalValue()).isEqualByComparingTo("30000.00");
    assertThat(hammer.json().get("winnerId").asText()).isEqualTo(winner.id());
    for (ApiClient node : List.of(ONE.api(), there())) {
      Answer over = node.get(auction).expect(200);
      assertThat(over.text("/data/livestream/status")).isEqualTo("ended");
      assertThat(over.at("/data/livestream/bidsCount").asInt()).isEqualTo(bids);
      assertMoney(over, "/data/livestream/currentBid", "30000.00");
    }
  }

  private static void paysFor(Person winner) {
    ApiClient there = on(there(), winner);
    Wait.until(
        "the order waits for its payment",
        () -> there.get("/orders?status=pending").at("/data/orders").size() == 1);
    String order = "/orders/" + there.get("/orders?status=pending").text("/data/orders/0/id");
    Wait.until(
        "the provider was asked",
        () -> there.get(order).at("/data/order/payment").has("paymentIntentId"));
    Answer due = there.get(order).expect(200);
    assertMoney(due, "/data/order/subtotal", "30000.00");
    assertMoney(due, "/data/order/total", "33000.00");
    assertThat(Instant.parse(due.text("/data/order/expiresAt")))
        .isAfter(Instant.now().plus(Duration.ofHours(47)));
    String confirm =
        "/sandbox/payments/%s/confirm".formatted(due.text("/data/order/payment/paymentIntentId"));
    winner.api().post(confirm, "{\"paymentMethodId\":\"pm_card_visa\"}").expect(200);
    assertThat(there.get(order).expect(200).text("/data/order/status")).isEqualTo("completed");
  }

  /** The days a sale waits are put behind it, and the money goes to the artist's bank. */
  private static void isPaidOut(Person artist) {
    ONE.database()
        .jdbi()
        .useHandle(
            it -> {
              it.execute(
                  "UPDATE payment_shares SET available_at = now() - INTERVAL '1 second' WHERE seller_id = ?",
                  UUID.fromString(artist.id()));
              it.execute(
                  "UPDATE scheduled_tasks SET execution_time = now() WHERE task_name = 'payments.release-earnings'");
            });
    Wait.until(
        "the earnings are available",
        () -> balanceOf(artist).at("/data/balance/available").decimalValue().signum() > 0);
    URI link =
        URI.create(
            artist.api().post("/payouts/onboarding").expect(201).text("/data/onboarding/url"));
    there().get(link.getPath().substring("/api".length())).expect(200);
    Answer payout = artist.api().post("/payouts").expect(201);
    assertMoney(payout, "/data/payout/amount", "27000.00");
    String path = "/payouts/" + payout.text("/data/payout/id");
    Wait.until(
        "the money is at the bank",
        () -> artist.api().get(path).expect(200).text("/data/payout/status").equals("paid"));
    assertMoney(balanceOf(artist), "/data/balance/available", "0.00");
    assertMoney(balanceOf(artist), "/data/balance/totalEarned", "27000.00");
    assertMoney(artist.api().get("/auth/me").expect(200), "/data/user/balance", "0.00");
  }

  private static Answer balanceOf(Person artist) {
    return artist.api().get("/earnings/balance").expect(200);
  }

  /**
   * What stands on the pages of the ledger; all of it sums to zero, of which the fee and the tax
   * are always a tenth of 30,000.00 each.
   */
  private static Map<String, BigDecimal> pages(
      String provider, String pending, String available, String transit) {
    Map<String, BigDecimal> pages =
        Map.of(
            "provider", new BigDecimal(provider),
            "seller_pending", new BigDecimal(pending),
            "seller_available", new BigDecimal(available),
            "payout_transit", new BigDecimal(transit),
            "platform_fees", new BigDecimal("3000.00"),
            "tax_payable", new BigDecimal("3000.00"));
    assertThat(pages.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");
    return pages;
  }

  private static Map<String, BigDecimal> ledger() {
    return ONE.database()
        .jdbi()
        .withHandle(
            it ->
                it.createQuery(
                        """
                        SELECT kinds.kind, coalesce(sum(postings.amount), 0.00) AS total
                        FROM unnest(ARRAY['provider', 'seller_pending', 'seller_available', 'payout_transit', 'platform_fees', 'tax_payable']) AS kinds (kind)
                        LEFT JOIN ledger_accounts AS accounts ON accounts.kind = kinds.kind
                        LEFT JOIN ledger_postings AS postings ON postings.account_id = accounts.id
                        GROUP BY kinds.kind
                        """)
                    .map((row, _) -> Map.entry(row.getString("kind"), row.getBigDecimal("total")))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static void assertMoney(Answer answer, String pointer, String amount) {
    assertThat(answer.at(pointer).decimalValue()).as(pointer).isEqualByComparingTo(amount);
  }
}
