package com.onlyarts.livestreams.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.livestreams.domain.BiddingSamples.offer;
import static com.onlyarts.livestreams.domain.BiddingSamples.softClose;
import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BiddingTest {
  private static final Instant END = NOON.plus(Duration.ofHours(1));
  private static final Instant LATER = NOON.plusSeconds(60);

  private final PersonId first = PersonId.next();
  private final PersonId second = PersonId.next();
  private final Livestream stream = anAuction().endingAt(END).build();
  private final Bidding bidding =
      Bidding.restore(stream, Optional.empty(), Optional.empty(), Set.of());

  @Test
  void R71_a_bid_is_written_down_and_leads() {
    PlacedBid placed = bidding.take(first, offer(usd("100.00")), NOON, softClose());

    Bid bid = bidding.added().getFirst();
    assertThat(bid).isEqualTo(new Bid(bid.id(), 1, first, usd("100.00"), false, NOON));
    assertThat(placed)
        .isEqualTo(
            new PlacedBid(
                bid.id(),
                usd("100.00"),
                NOON,
                true,
                first,
                Optional.empty(),
                true,
                usd("100.00"),
                1,
                Optional.of(END)));
    assertThat(bidding.lead()).contains(new Lead(first, usd("100.00"), usd("100.00")));
    assertThat(bidding.changedAt()).contains(NOON);
    assertThat(bidding.stream().bidsCount()).isEqualTo(1);
  }

  @Test
  void R71_who_led_before_is_outbid() {
    bidding.take(first, offer(usd("100.00")), NOON, softClose());

    PlacedBid placed = bidding.take(second, offer(usd("150.00")), LATER, softClose());

    assertThat(placed.outbid()).contains(first);
    assertThat(placed.leader()).isEqualTo(second);
    assertThat(placed.bidsCount()).isEqualTo(2);
    assertThat(bidding.added()).extracting(Bid::number).containsExactly(1, 2);
    assertThat(bidding.changedAt()).contains(LATER);
  }

  @Test
  void R72_who_meets_a_higher_max_is_told_of_the_own_bid_and_that_it_does_not_lead() {
    bidding.take(first, upTo("100.00", "300.00"), NOON, softClose());

    PlacedBid placed = bidding.take(second, offer(usd("150.00")), LATER, softClose());

    assertThat(placed.amount()).isEqualTo(usd("150.00"));
    assertThat(placed.winning()).isFalse();
    assertThat(placed.leader()).isEqualTo(first);
    assertThat(placed.outbid()).isEmpty();
    assertThat(placed.price()).isEqualTo(usd("155.00"));
    assertThat(placed.bidsCount()).isEqualTo(3);
    assertThat(bidding.added()).extracting(Bid::automatic).containsExactly(false, false, true);
  }

  @Test
  void R72_who_only_raises_the_own_max_is_told_of_the_bid_they_lead_with() {
    PlacedBid before = bidding.take(first, offer(usd("100.00")), NOON, softClose());

    PlacedBid placed = bidding.take(first, upTo("100.00", "300.00"), LATER, softClose());

    assertThat(placed.bid()).isEqualTo(before.bid());
    assertThat(placed.fresh()).isFalse();
    assertThat(placed.outbid()).isEmpty();
    assertThat(placed.bidsCount()).isEqualTo(1);
    assertThat(bidding.lead()).contains(new Lead(first, usd("100.00"), usd("300.00")));
  }

  @Test
  void R73_a_late_bid_postpones_the_end_and_a_raised_max_does_not() {
    bidding.take(first, offer(usd("100.00")), END.minusSeconds(20), softClose());

    PlacedBid raised =
        bidding.take(first, upTo("100.00", "300.00"), END.minusSeconds(5), softClose());
    PlacedBid late = bidding.take(second, offer(usd("150.00")), END.minusSeconds(5), softClose());

    assertThat(raised.endsAt()).contains(END);
    assertThat(late.endsAt()).contains(END.plusSeconds(5));
  }

  @Test
  void R71_what_is_refused_changes_nothing() {
    bidding.take(first, offer(usd("100.00")), NOON, softClose());

    assertRefused(
        new BidTooLow(usd("105.00")),
        () -> bidding.take(second, offer(usd("104.99")), LATER, softClose()));
    assertRefused(
        new AuctionOver(stream.id()),
        () -> bidding.take(second, offer(usd("200.00")), END, softClose()));

    assertThat(bidding.added()).hasSize(1);
    assertThat(bidding.changedAt()).contains(NOON);
  }

  @Test
  void R81_who_is_blocked_does_not_bid() {
    Bidding closed = Bidding.restore(stream, Optional.empty(), Optional.empty(), Set.of(second));

    assertRefused(
        new Blocked(), () -> closed.take(second, offer(usd("100.00")), NOON, softClose()));
    assertThat(closed.changedAt()).isEmpty();
    assertThat(closed.take(first, offer(usd("100.00")), NOON, softClose()).winning()).isTrue();
  }

  @Test
  void R19_without_a_bidder_whoever_comes_next_leads_at_the_own_bid() {
    bidding.take(first, upTo("100.00", "300.00"), NOON, softClose());

    assertThat(bidding.without(Optional.of(new TopBid(second, usd("90.00")))).lead())
        .contains(new Lead(second, usd("90.00"), usd("90.00")));
    assertThat(bidding.without(Optional.empty()).minimum()).isEqualTo(usd("100.00"));
  }

  private static BidOffer upTo(String amount, String max) {
    return new BidOffer(usd(amount), Optional.of(usd(max)));
  }
}
