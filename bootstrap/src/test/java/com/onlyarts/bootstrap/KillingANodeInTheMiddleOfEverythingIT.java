package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.kernel.rest.ApiClient;
import com.onlyarts.kernel.rest.ApiClient.Answer;
import com.onlyarts.notifications.resend.LocalResend;
import com.onlyarts.notifications.resend.LocalResend.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one database, and everything going on at the first when its power fails: people
 * join, shop, commission, book and bid, its relay is telling somebody, its courier has a mail under
 * way, and every job is its own. The second node keeps all its promises, and goes on.
 */
class KillingANodeInTheMiddleOfEverythingIT {
  private static final String PUBLIC_URL =
      "http://localhost:5000"; // tokens name it, so both nodes must have the same
  private static final int ROUNDS = 6;
  private static final LocalResend RESEND = new LocalResend();

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  @TempDir private static Path folder;
  private static ServiceProcess one;
  private static ServiceProcess two;

  private final AnsweredFacts answeredFacts = new AnsweredFacts();
  private final ArtistRequests artistRequests = new ArtistRequests(one.api(), answeredFacts);
  private final List<Person> shoppers = twoPeople();
  private final List<Person> clients = twoPeople();
  private final List<Person> bidders = twoPeople();

  @BeforeAll
  static void start_both() {
    one = node();
    two = node();
  }

  @AfterAll
  static void stop_both() {
    one.close();
    two.close();
    RESEND.close();
  }

  @Test
  void R83_what_was_answered_stands_everybody_is_told_once_and_the_other_node_goes_on()
      throws InterruptedException, ExecutionException {
    List<RepeatingClient> repeatingClients = clients();
    goOnUntilTheKill(repeatingClients);
    everyJobIsTheDeadNodes();

    answeredFacts.assertAllCanBeRead(two.api());
    repeatingClients.forEach(client -> client.goTo(two.api()));
    hoursPass();

    List<JsonNode> bids = bids();
    assertThat(bids.stream().map(bid -> bid.at("/id").asText()))
        .as("the accepted bids")
        .containsAll(artistRequests.bids());
    buysWhatWasWon(bids.getFirst());
    shoppers.forEach(KillingANodeInTheMiddleOfEverythingIT::awaitExpiryOfUnpaidOrders);
    Wait.until(
        "no chore is the dead node's any more",
        () -> count("SELECT count(*) FROM scheduled_tasks WHERE picked_by = 'the dead node'") == 0);
    Wait.until(
        "everything is told",
        () ->
            count(
                    "SELECT count(*) FROM work_items WHERE topic = 'kernel.events' AND outcome IS NULL")
                == 0);
    Wait.until(
        "every mail is sent",
        () ->
            count(
                    "SELECT count(*) FROM work_items WHERE topic = 'notifications.mail' AND outcome IS NULL")
                == 0);

    answeredFacts.assertAllCanBeRead(two.api());
    answeredFacts.assertAllWereTold(two.api());
    assertBurstsAreCountedExactly(bids);
    assertEveryMailCameOnce();
    LedgerChecks.assertAgree(DATABASE.jdbi());
    assertThat(count("SELECT coalesce(sum(held_count), 0) FROM artworks")).isZero();
  }

  private List<RepeatingClient> clients() {
    return Stream.of(
            Stream.of(artistRequests.joining(), artistRequests.joining()),
            shoppers.stream().map(artistRequests::shopping),
            clients.stream().map(artistRequests::commissioning),
            clients.stream().map(artistRequests::booking),
            bidders.stream().map(artistRequests::bidding))
        .flatMap(it -> it)
        .map(act -> new RepeatingClient(one.api(), act))
        .toList();
  }

  /**
   * Resend takes two mails and does not answer: a courier waits for its answer, so each node has
   * one of them under way.
   */
  private static void goOnUntilTheKill(List<RepeatingClient> repeatingClients)
      throws InterruptedException, ExecutionException {
    try (ExecutorService street = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> days = new ArrayList<>();
      try {
        repeatingClients.forEach(client -> days.add(street.submit(client)));
        Wait.until(
            "all have been there some times",
            () ->
                over(days)
                    || repeatingClients.stream().allMatch(client -> client.rounds() >= ROUNDS));
        RESEND.next(Fault.TAKEN_AND_SILENT, Fault.TAKEN_AND_SILENT);
        Wait.until("both have a mail under way", () -> over(days) || RESEND.isCalm());
        killInTheMiddleOfAHandler(days);
      } finally {
        one.kill9();
      }
      for (Future<?> day : days) {
        day.get();
      }
    }
    assertThat(repeatingClients)
        .as("nobody went home before")
        .allMatch(client -> client.rounds() >= ROUNDS);
  }

  /**
   * Nothing can be written into inboxes for the moment, so the relay of each node stands in the
   * middle of telling somebody.
   */
  private static void killInTheMiddleOfAHandler(List<Future<?>> days) {
    DATABASE
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("LOCK TABLE notifications IN EXCLUSIVE MODE");
              Wait.until(
                  "both relays are telling somebody",
                  () ->
                      over(days)
                          || count(
                                  "SELECT count(*) FROM pg_locks WHERE relation = CAST('notifications' AS regclass) AND NOT granted")
                              >= 2);
              one.kill9();
            });
  }

  /** Somebody met what is no answer at all. */
  private static boolean over(List<Future<?>> days) {
    return days.stream().anyMatch(Future::isDone);
  }

  /** The worst moment of the kill: whatever the other node is not at itself was being done. */
  private static void everyJobIsTheDeadNodes() {
    DATABASE
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE scheduled_tasks SET picked = true, picked_by = 'the dead node', last_heartbeat = now(), version = version + 1 WHERE NOT picked"));
  }

  /**
   * What nobody waits for in a test: holds, the auction's clock and the leases of mails end now.
   */
  private static void hoursPass() {
    DATABASE
        .jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "UPDATE orders SET expires_at = now() - INTERVAL '1 second' WHERE status = 'pending'");
              handle.execute(
                  "UPDATE livestreams SET ends_at = now(), effective_ends_at = now() WHERE settled_at IS NULL");
              handle.execute(
                  "UPDATE work_items SET due_at = now() WHERE topic = 'notifications.mail' AND outcome IS NULL");
            });
  }

  private List<JsonNode> bids() {
    List<JsonNode> bids = new ArrayList<>();
    String cursor = "";
    while (true) {
      Answer page =
          two.api().get(artistRequests.auction() + "/bids?limit=100" + cursor).expect(200);
      page.at("/data/bids").forEach(bids::add);
      if (!page.at("/data/pagination").has("nextCursor")) {
        return bids;
      }
      cursor = "&cursor=" + page.text("/data/pagination/nextCursor");
    }
  }

  /**
   * The hammer has fallen on the other node; the winner has the order, is told of it, and pays for
   * it there.
   */
  private void buysWhatWasWon(JsonNode winningBid) {
    Person winner =
        bidders.stream()
            .filter(bidder -> bidder.id().equals(bidderOf(winningBid)))
            .findFirst()
            .orElseThrow()
            .at(two.api());
    Wait.until(
        "the hammer falls",
        () -> winner.api().get("/orders?status=pending").at("/data/orders").size() == 1);
    String order = winner.api().get("/orders?status=pending").text("/data/orders/0/id");
    String path = "/orders/" + order;
    Wait.until(
        "the provider was asked for the money",
        () -> winner.api().get(path).at("/data/order/payment").has("paymentIntentId"));
    Answer won = winner.api().get(path).expect(200);
    assertThat(won.at("/data/order/subtotal").decimalValue())
        .isEqualByComparingTo(winningBid.get("amount").decimalValue());

    String intent = won.text("/data/order/payment/paymentIntentId");
    winner
        .api()
        .post(
            "/sandbox/payments/%s/confirm".formatted(intent),
            "{\"paymentMethodId\":\"pm_card_visa\"}")
        .expect(200);

    answeredFacts.stands(winner, path, "/data/order/status", "completed");
    answeredFacts.tells(winner, "You won", order);
    answeredFacts.tells(winner, "Order confirmed", order);
    answeredFacts.tells(artistRequests.artist(), "Auction ended", order);
    answeredFacts.mails("auction_won/[0-9a-f-]+/" + order);
    answeredFacts.mails("order_paid/" + order);
  }

  private static void awaitExpiryOfUnpaidOrders(Person shopper) {
    ApiClient api = shopper.at(two.api()).api();
    Wait.until(
        "unpaid orders are expired (R34)",
        () -> api.get("/orders?status=pending").expect(200).at("/data/orders").isEmpty());
    assertThat(api.get("/orders?status=cancelled").expect(200).at("/data/orders").size())
        .isPositive();
  }

  /** R82: an unread row that stands for many counts each of them once. */
  private void assertBurstsAreCountedExactly(List<JsonNode> bids) {
    Person artist = artistRequests.artist().at(two.api());
    int followers =
        artist
            .api()
            .get("/users/" + artist.username())
            .expect(200)
            .at("/data/user/followersCount")
            .asInt();
    assertThat(timesTold(artist, "New follower")).containsExactly(followers);
    for (int i = 1; i < bids.size(); i++) { // the highest first
      assertThat(bids.get(i).get("amount").decimalValue())
          .isLessThan(bids.get(i - 1).get("amount").decimalValue());
    }
    assertThat(timesTold(artist, "New bid"))
        .containsExactly((int) bids.stream().filter(bid -> !isAutomatic(bid)).count());
    Map<String, Integer> outbid = timesOutbid(bids.reversed());
    for (Person bidder : bidders) {
      assertThat(timesTold(bidder.at(two.api()), "You were outbid"))
          .containsExactly(outbid.getOrDefault(bidder.id(), 0));
    }
  }

  /**
   * How often the lead has passed from whom to somebody else: not by a bid that was answered in the
   * leader's name at once.
   *
   * @param bids the lowest first
   */
  private static Map<String, Integer> timesOutbid(List<JsonNode> bids) {
    Map<String, Integer> outbid = new HashMap<>();
    String leader = bidderOf(bids.getFirst());
    for (int i = 1; i < bids.size(); i++) {
      String bidder = bidderOf(bids.get(i));
      boolean answered =
          i + 1 < bids.size()
              && isAutomatic(bids.get(i + 1))
              && !bidderOf(bids.get(i + 1)).equals(bidder);
      if (!bidder.equals(leader) && !answered) {
        outbid.merge(leader, 1, Integer::sum);
        leader = bidder;
      }
    }
    return outbid;
  }

  private static boolean isAutomatic(JsonNode bid) {
    return bid.get("isAutomatic").booleanValue();
  }

  private static List<Integer> timesTold(Person person, String title) {
    return AnsweredFacts.inbox(person).stream()
        .filter(row -> row.path("title").asText().equals(title))
        .map(row -> row.at("/metadata/count").asInt())
        .toList();
  }

  private void assertEveryMailCameOnce() {
    Set<String> keys = new HashSet<>(RESEND.keys());
    answeredFacts.assertAllWereMailed(keys);
    assertThat(RESEND.keys().size() - keys.size())
        .as("the mails that were under way went again, under their keys")
        .isGreaterThanOrEqualTo(2);
    assertThat(RESEND.mails().stream().map(mail -> mail.path("to") + mail.path("text").asText()))
        .as("no two mails say the same")
        .doesNotHaveDuplicates();
    assertThat(
            count(
                "SELECT count(*) FROM work_items WHERE topic = 'notifications.mail' AND outcome = 'done'"))
        .isEqualTo(keys.size())
        .isEqualTo(count("SELECT count(*) FROM work_items WHERE topic = 'notifications.mail'"));
  }

  private static String bidderOf(JsonNode bid) {
    return bid.at("/bidder/id").asText();
  }

  private static int count(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(int.class).one());
  }

  private static List<Person> twoPeople() {
    return List.of(ApiUsers.aBuyer(one.api()), ApiUsers.aBuyer(one.api()));
  }

  private static ServiceProcess node() {
    return ServiceProcess.started(
        ServiceProcess.freePort(),
        folder,
        Map.of(
            "DATABASE_URL",
            DATABASE.url(),
            "ONLYARTS_PUBLIC_URL",
            PUBLIC_URL,
            "RESEND_API_KEY",
            LocalResend.API_KEY,
            "RESEND_API_BASE",
            RESEND.base().toString()));
  }
}
