package com.onlyarts.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.bootstrap.ApiUsers.Person;
import com.onlyarts.bootstrap.CountedStatements.Count;
import com.onlyarts.kernel.rest.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a bid costs in the database on the way to its answer, everything around it counted: the
 * session, the idempotency key, outbox and live event, the commits.
 */
class StatementsOfABidIT {
  @RegisterExtension static final RunningService SERVICE = RunningService.with();

  private static final int SESSION = 1;
  private static final int LOCK_WRITE_EVENTS_AND_WHAT_IS_TOLD_LIVE = 4;
  private static final int COMMIT = 1;

  private static Person one;
  private static Person other;
  private static String auction;
  private static int amount = 100;

  @BeforeAll
  static void an_auction_goes_on() {
    Person artist = ApiUsers.anArtist(SERVICE.api());
    one = ApiUsers.aBuyer(SERVICE.api());
    other = ApiUsers.aBuyer(SERVICE.api());
    String terms =
        "{\"title\":\"Auction\",\"thumbnailUrl\":\"url\",\"isAuction\":true,\"startingBid\":100.00}";
    auction =
        "/livestreams/"
            + artist.api().post("/livestreams", terms).expect(201).text("/data/livestream/id");
    artist.api().put(auction + "/status", "{\"status\":\"live\"}").expect(200);
    bids(one.api());
    bids(other.api());
  }

  @Test
  void a_bid_that_outbids_somebody_takes_six_statements_at_most() {
    Count count = CountedStatements.of(one.api(), StatementsOfABidIT::bids);

    assertThat(count.statements())
        .isBetween(
            LOCK_WRITE_EVENTS_AND_WHAT_IS_TOLD_LIVE + COMMIT,
            SESSION + LOCK_WRITE_EVENTS_AND_WHAT_IS_TOLD_LIVE + COMMIT);
    assertThat(count.roundTrips()).isEqualTo(count.statements());
  }

  @Test
  void R6_under_a_key_the_key_is_taken_the_bid_remembered_and_the_answer_kept_besides() {
    Count count =
        CountedStatements.of(
            other.api().with("Idempotency-Key", UUID.randomUUID().toString()),
            StatementsOfABidIT::bids);

    int key = 3; // taken, what was made, the answer
    assertThat(count.statements())
        .isLessThanOrEqualTo(SESSION + LOCK_WRITE_EVENTS_AND_WHAT_IS_TOLD_LIVE + COMMIT + key);
  }

  private static void bids(ApiClient bidder) {
    amount += 50;
    bidder.post(auction + "/bids", "{\"amount\":%d.00}".formatted(amount)).expect(201);
  }
}
