package com.onlyarts.livestreams.domain;

import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.AuctionState.BidOutcome;
import com.onlyarts.livestreams.domain.AuctionState.RecordedBid;
import com.onlyarts.livestreams.domain.BiddingCases.Bidders;
import com.onlyarts.livestreams.domain.BiddingCases.Case;
import com.onlyarts.livestreams.domain.BiddingCases.Turn;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuctionStateTest {
  private final Bidders bidders = new Bidders(PersonId::next);

  @ParameterizedTest
  @MethodSource("com.onlyarts.livestreams.domain.BiddingCases#all")
  void R71_R72_each_offer_leads_to_what_the_table_says(Case one) {
    AuctionState auction = BiddingSamples.opening(one.auction().build().auction().orElseThrow());
    for (Turn turn : one.turns()) {
      auction = turn.minimum().isPresent() ? refused(auction, turn) : accepted(auction, turn);
    }
  }

  @Test
  void R72_the_leaders_automatic_bids_are_written_down_too() {
    PersonId first = PersonId.next();
    PersonId second = PersonId.next();
    AuctionState auction = after(BiddingSamples.opening(from("100.00")), first, "100.00", "300.00");

    assertThat(auction.meet(second, BiddingSamples.offer(usd("150.00"))).calls())
        .containsExactly(
            new RecordedBid(second, usd("150.00"), false),
            new RecordedBid(first, usd("155.00"), true));
    assertThat(
            auction.meet(second, new BidOffer(usd("105.00"), Optional.of(usd("400.00")))).calls())
        .containsExactly(
            new RecordedBid(first, usd("300.00"), true),
            new RecordedBid(second, usd("310.00"), false));
    assertThat(auction.meet(second, BiddingSamples.offer(usd("350.00"))).calls())
        .containsExactly(new RecordedBid(second, usd("350.00"), false));
    assertThat(auction.meet(first, new BidOffer(usd("100.00"), Optional.of(usd("400.00")))).calls())
        .isEmpty();
  }

  @Test
  void R72_a_leader_is_bid_up_to_the_very_max_before_somebody_goes_beyond() {
    PersonId first = PersonId.next();
    PersonId second = PersonId.next();
    AuctionState auction = after(BiddingSamples.opening(from("100.00")), first, "100.00", "300.00");

    assertThat(
            auction.meet(second, new BidOffer(usd("300.00"), Optional.of(usd("400.00")))).calls())
        .containsExactly(
            new RecordedBid(first, usd("300.00"), true),
            new RecordedBid(second, usd("310.00"), false));
  }

  @Test
  void R71_even_a_starting_bid_of_nothing_asks_for_a_cent() {
    assertThat(BiddingSamples.opening(from("0.00")).minimum()).isEqualTo(usd("0.01"));
  }

  private static AuctionTerms from(String startingBid) {
    return new AuctionTerms(usd(startingBid), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static AuctionState after(
      AuctionState auction, PersonId bidder, String amount, String max) {
    return new AuctionState(
        auction.terms(),
        Optional.of(auction.meet(bidder, new BidOffer(usd(amount), Optional.of(usd(max)))).lead()));
  }

  private AuctionState accepted(AuctionState auction, Turn turn) {
    BidOutcome outcome = auction.meet(bidders.get(turn.bidder()), turn.offer());
    assertThat(outcome.lead().bidder()).isEqualTo(bidders.get(turn.leader()));
    assertThat(outcome.lead().price()).isEqualTo(turn.price());
    return new AuctionState(auction.terms(), Optional.of(outcome.lead()));
  }

  private AuctionState refused(AuctionState auction, Turn turn) {
    Rejected rejected =
        catchThrowableOfType(
            Rejected.class, () -> auction.meet(bidders.get(turn.bidder()), turn.offer()));
    assertThat(rejected.rejection()).isEqualTo(new BidTooLow(turn.price()));
    return auction;
  }
}
