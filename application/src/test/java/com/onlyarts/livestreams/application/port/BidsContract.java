package com.onlyarts.livestreams.application.port;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.BiddingCases.Bidders;
import com.onlyarts.livestreams.domain.BiddingCases.Case;
import com.onlyarts.livestreams.domain.BiddingCases.Turn;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionNotOpen;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotAnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.OwnAuction;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all {@link Bids} must do, the fake, which asks the domain, and the real ones, which decide in SQL. */
public abstract class BidsContract {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private final Bidders bidders = new Bidders(this::somebody);

  protected abstract Transactions transactions();

  protected abstract Bids bids();

  protected abstract Livestreams livestreams();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  @ParameterizedTest
  @MethodSource("com.onlyarts.livestreams.domain.BiddingCases#all")
  void R71_R72_each_offer_leads_to_what_the_table_says(Case one) {
    LivestreamId stream = kept(anAuction());
    for (Turn turn : one.turns()) {
      if (turn.minimum().isPresent()) {
        assertThat(refusal(stream, bidders.get(turn.bidder()), turn.offer(), NOON)).isEqualTo(new BidTooLow(turn.price()));
      } else {
        PlacedBid placed = place(stream, bidders.get(turn.bidder()), turn.offer(), NOON);
        assertThat(placed.price()).as(turn.toString()).isEqualTo(turn.price());
        assertThat(placed.leader()).isEqualTo(bidders.get(turn.leader()));
        assertThat(placed.winning()).isEqualTo(turn.bidder().equals(turn.leader()));
      }
    }
  }

  @Test
  void R6_a_bid_that_was_placed_stands_as_its_auction_does_now() {
    LivestreamId stream = kept(anAuction());
    PlacedBid placed = place(stream, bidders.get("A"), BidOffer.of(usd("100.00")), NOON);
    PlacedBid higher = place(stream, bidders.get("B"), BidOffer.of(usd("150.00")), NOON);

    PlacedBid now = transactions().inTransaction(() -> bids().standing(placed.bid()));

    assertThat(now.bid()).isEqualTo(placed.bid());
    assertThat(now.amount()).isEqualTo(usd("100.00"));
    assertThat(now.at()).isEqualTo(placed.at());
    assertThat(now.winning()).isFalse();
    assertThat(now.leader()).isEqualTo(bidders.get("B"));
    assertThat(now.price()).isEqualTo(higher.price());
    assertThat(now.bidsCount()).isEqualTo(2);
    assertThat(now.fresh()).isFalse();
  }

  @Test
  void R72_the_losers_bid_and_the_leaders_automatic_one_both_count() {
    LivestreamId stream = kept(anAuction());
    place(stream, bidders.get("A"), new BidOffer(usd("100.00"), Optional.of(usd("500.00"))), NOON);

    PlacedBid lost = place(stream, bidders.get("B"), BidOffer.of(usd("150.00")), NOON);

    assertThat(lost.amount()).isEqualTo(usd("150.00"));
    assertThat(lost.bidsCount()).isEqualTo(3);
    assertThat(lost.outbid()).isEmpty();
    PlacedBid won = place(stream, bidders.get("B"), BidOffer.of(usd("600.00")), NOON);
    assertThat(won.outbid()).contains(bidders.get("A"));
    assertThat(won.bidsCount()).isEqualTo(4);
  }

  @Test
  void R72_raising_ones_own_max_is_no_bid() {
    LivestreamId stream = kept(anAuction().endingAt(END));
    PlacedBid first = place(stream, bidders.get("A"), new BidOffer(usd("100.00"), Optional.of(usd("500.00"))), NOON);

    PlacedBid raised = place(stream, bidders.get("A"), new BidOffer(usd("105.00"), Optional.of(usd("900.00"))), END.minusSeconds(1));

    assertThat(raised.fresh()).isFalse();
    assertThat(raised.bid()).isEqualTo(first.bid());
    assertThat(raised.amount()).isEqualTo(usd("100.00"));
    assertThat(raised.bidsCount()).isEqualTo(1);
    assertThat(livestreams().find(stream).orElseThrow().countdown().orElseThrow().effective()).isEqualTo(END);
  }

  @Test
  void R71_who_may_not_bid_is_told_why() {
    PersonId bidder = somebody();
    LivestreamId unknown = LivestreamId.next();
    assertThat(refusal(unknown, bidder, NOON)).isEqualTo(new LivestreamNotFound(unknown));
    LivestreamId plain = kept(aStream().live());
    assertThat(refusal(plain, bidder, NOON)).isEqualTo(new NotAnAuction(plain));
    LivestreamId scheduled = kept(aStream().auctioningFrom("100.00"));
    assertThat(refusal(scheduled, bidder, NOON)).isEqualTo(new AuctionNotOpen(scheduled));
    PersonId artist = somebody();
    LivestreamId own = kept(anAuction().by(artist), artist);
    assertThat(refusal(own, artist, NOON)).isEqualTo(new OwnAuction(own));
  }

  @Test
  void R73_a_late_bid_postpones_the_end_and_a_refused_one_does_not() {
    LivestreamId stream = kept(anAuction().endingAt(END));
    assertThat(place(stream, bidders.get("A"), BidOffer.of(usd("100.00")), END.minusSeconds(10)).endsAt()).contains(END);
    assertThat(place(stream, bidders.get("B"), BidOffer.of(usd("105.00")), END.minusSeconds(4)).endsAt()).contains(END.plusSeconds(6));

    assertThat(refusal(stream, bidders.get("A"), END)).isEqualTo(new BidTooLow(usd("110.00")));

    assertThat(livestreams().find(stream).orElseThrow().countdown().orElseThrow().effective()).isEqualTo(END.plusSeconds(6));
    assertThat(refusal(stream, bidders.get("A"), END.plusSeconds(6))).isEqualTo(new AuctionOver(stream));
  }

  @Test
  void R73_half_an_hour_after_the_planned_end_is_the_last_there_is() {
    LivestreamId stream = kept(anAuction().endingAt(END));
    Instant at = END.minusSeconds(1);
    int amount = 100;
    while (at.isBefore(END.plusSeconds(1799))) {
      String bidder = amount % 2 == 0 ? "A" : "B";
      place(stream, bidders.get(bidder), BidOffer.of(usd(Integer.toString(amount))), at);
      at = at.plusSeconds(9);
      amount += 51;
    }

    assertThat(livestreams().find(stream).orElseThrow().countdown().orElseThrow().effective()).isEqualTo(END.plus(Duration.ofMinutes(30)));
  }

  @Test
  void R74_each_bidder_ranks_by_their_highest_and_of_equal_ones_the_leader_first() {
    LivestreamId stream = kept(anAuction());
    place(stream, bidders.get("A"), BidOffer.of(usd("100.00")), NOON);
    place(stream, bidders.get("B"), new BidOffer(usd("105.00"), Optional.of(usd("200.00"))), NOON);
    place(stream, bidders.get("C"), BidOffer.of(usd("200.00")), NOON);

    assertThat(bids().ranking(stream, 10))
        .containsExactly(
            new TopBid(bidders.get("B"), usd("200.00")), new TopBid(bidders.get("C"), usd("200.00")), new TopBid(bidders.get("A"), usd("100.00")));
    assertThat(bids().ranking(stream, 1)).hasSize(1);
    assertThat(bids().ranking(kept(anAuction()), 10)).isEmpty();
  }

  private PlacedBid place(LivestreamId stream, PersonId bidder, BidOffer offer, Instant now) {
    return transactions().inTransaction(() -> bids().place(stream, bidder, offer, SoftClose.usual(), now));
  }

  private Rejection refusal(LivestreamId stream, PersonId bidder, Instant now) {
    return refusal(stream, bidder, BidOffer.of(usd("100.00")), now);
  }

  private Rejection refusal(LivestreamId stream, PersonId bidder, BidOffer offer, Instant now) {
    return catchThrowableOfType(Rejected.class, () -> place(stream, bidder, offer, now)).rejection();
  }

  private LivestreamId kept(LivestreamFixture fixture) {
    return kept(fixture, somebody());
  }

  private LivestreamId kept(LivestreamFixture fixture, PersonId artist) {
    Livestream stream = fixture.by(artist).build();
    transactions().inTransaction(() -> livestreams().add(stream));
    return stream.id();
  }
}
