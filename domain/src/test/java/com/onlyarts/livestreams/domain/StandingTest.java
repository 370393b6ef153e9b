package com.onlyarts.livestreams.domain;

import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.BiddingCases.Bidders;
import com.onlyarts.livestreams.domain.BiddingCases.Case;
import com.onlyarts.livestreams.domain.BiddingCases.Turn;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import com.onlyarts.livestreams.domain.Standing.Bout;
import com.onlyarts.livestreams.domain.Standing.Call;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandingTest {
  private final Bidders bidders = new Bidders(PersonId::next);

  @ParameterizedTest
  @MethodSource("com.onlyarts.livestreams.domain.BiddingCases#all")
  void R71_R72_each_offer_leads_to_what_the_table_says(Case one) {
    Standing standing = Standing.opening(usd("100.00"));
    for (Turn turn : one.turns()) {
      standing = turn.minimum().isPresent() ? refused(standing, turn) : accepted(standing, turn);
    }
  }

  @Test
  void R72_the_leaders_automatic_bids_are_written_down_too() {
    PersonId first = PersonId.next();
    PersonId second = PersonId.next();
    Standing standing = after(Standing.opening(usd("100.00")), first, "100.00", "300.00");

    assertThat(standing.meet(second, BidOffer.of(usd("150.00"))).calls())
        .containsExactly(new Call(second, usd("150.00"), false), new Call(first, usd("155.00"), true));
    assertThat(standing.meet(second, new BidOffer(usd("105.00"), Optional.of(usd("400.00")))).calls())
        .containsExactly(new Call(first, usd("300.00"), true), new Call(second, usd("310.00"), false));
    assertThat(standing.meet(second, BidOffer.of(usd("350.00"))).calls()).containsExactly(new Call(second, usd("350.00"), false));
    assertThat(standing.meet(first, new BidOffer(usd("100.00"), Optional.of(usd("400.00")))).calls()).isEmpty();
  }

  @Test
  void R71_even_a_starting_bid_of_nothing_asks_for_a_cent() {
    assertThat(Standing.opening(usd("0.00")).minimum()).isEqualTo(usd("0.01"));
  }

  private static Standing after(Standing standing, PersonId bidder, String amount, String max) {
    return new Standing(standing.startingBid(), Optional.of(standing.meet(bidder, new BidOffer(usd(amount), Optional.of(usd(max)))).lead()));
  }

  private Standing accepted(Standing standing, Turn turn) {
    Bout bout = standing.meet(bidders.get(turn.bidder()), turn.offer());
    assertThat(bout.lead().bidder()).isEqualTo(bidders.get(turn.leader()));
    assertThat(bout.lead().price()).isEqualTo(turn.price());
    return new Standing(standing.startingBid(), Optional.of(bout.lead()));
  }

  private Standing refused(Standing standing, Turn turn) {
    Rejected rejected = catchThrowableOfType(Rejected.class, () -> standing.meet(bidders.get(turn.bidder()), turn.offer()));
    assertThat(rejected.rejection()).isEqualTo(new BidTooLow(turn.price()));
    return standing;
  }
}
