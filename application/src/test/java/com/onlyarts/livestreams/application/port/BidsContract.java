package com.onlyarts.livestreams.application.port;

import static com.onlyarts.livestreams.domain.LivestreamFixture.NOON;
import static com.onlyarts.livestreams.domain.LivestreamFixture.aStream;
import static com.onlyarts.livestreams.domain.LivestreamFixture.anAuction;
import static com.onlyarts.livestreams.domain.LivestreamFixture.usd;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.BiddingCases.Bidders;
import com.onlyarts.livestreams.domain.BiddingCases.Case;
import com.onlyarts.livestreams.domain.BiddingCases.Turn;
import com.onlyarts.livestreams.domain.BiddingSamples;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionNotOpen;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.BidTooLow;
import com.onlyarts.livestreams.domain.LivestreamsRejection.Blocked;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotAnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.OwnAuction;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What all {@link Bids} must do: what the domain decided about each offer is kept, and read again
 * by whoever bids next.
 */
public abstract class BidsContract {
  private static final Instant END = NOON.plus(Duration.ofHours(1));

  @SuppressWarnings("this-escape") // asked only when a test runs
  private final Bidders bidders = new Bidders(this::somebody);

  protected abstract Transactions transactions();

  protected abstract Bids bids();

  protected abstract Livestreams livestreams();

  /** Somebody with an account. */
  protected abstract PersonId somebody();

  /** The first of them wants nothing to do with the other. */
  protected abstract void keepAway(PersonId blocker, PersonId blocked);

  @Test
  void people_are_named_as_others_know_them() {
    PersonId mira = somebody();
    PersonId noah = somebody();

    assertThat(bids().named(Set.of(mira, noah))).containsOnlyKeys(mira, noah);
    assertThat(bids().named(Set.of(mira)).values())
        .singleElement()
        .satisfies(it -> assertThat(it.username()).isNotBlank())
        .extracting(PersonBrief::id)
        .isEqualTo(mira);
    assertThat(bids().named(Set.of())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("com.onlyarts.livestreams.domain.BiddingCases#all")
  void R71_R72_each_offer_leads_to_what_the_table_says(Case one) {
    LivestreamId stream = kept(one.auction());
    for (Turn turn : one.turns()) {
      if (turn.minimum().isPresent()) {
        assertThat(refusal(stream, bidders.get(turn.bidder()), turn.offer(), NOON))
            .isEqualTo(new BidTooLow(turn.price()));
      } else {
        PlacedBid placed = place(stream, bidders.get(turn.bidder()), turn.offer(), NOON);
        assertThat(placed.price()).as(turn.toString()).isEqualTo(turn.price());
        assertThat(placed.leader()).isEqualTo(bidders.get(turn.leader()));
        assertThat(placed.winning()).isEqualTo(turn.bidder().equals(turn.leader()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("com.onlyarts.livestreams.domain.BiddingCases#all")
  void R71_R72_offers_that_are_decided_together_lead_to_the_same(Case one) {
    LivestreamId stream = kept(one.auction().endingAt(END));
    List<Asked> requests =
        one.turns().stream()
            .map(turn -> new Asked(bidders.get(turn.bidder()), turn.offer(), NOON))
            .toList();

    List<Decision> decisions = decisions(stream, requests);

    for (int place = 0; place < requests.size(); place++) {
      Turn turn = one.turns().get(place);
      if (turn.minimum().isPresent()) {
        assertThat(decisions.get(place)).isEqualTo(refused(new BidTooLow(turn.price())));
      } else {
        PlacedBid placed = decisions.get(place).bid().orElseThrow();
        assertThat(placed.price()).as(turn.toString()).isEqualTo(turn.price());
        assertThat(placed.leader()).isEqualTo(bidders.get(turn.leader()));
        assertThat(placed.winning()).isEqualTo(turn.bidder().equals(turn.leader()));
        assertThat(transactions().inTransaction(() -> bids().standing(placed.bid())).amount())
            .isEqualTo(placed.amount());
      }
    }
    PlacedBid last =
        decisions.stream()
            .flatMap(decision -> decision.bid().stream())
            .reduce((_, later) -> later)
            .orElseThrow();
    PlacedBid now = transactions().inTransaction(() -> bids().standing(last.bid()));
    assertThat(now.price()).isEqualTo(last.price());
    assertThat(now.leader()).isEqualTo(last.leader());
    assertThat(now.bidsCount()).isEqualTo(last.bidsCount());
    assertThat(bids().ranking(stream, 1)).containsExactly(new TopBid(last.leader(), last.price()));
  }

  @Test
  void R71_who_is_refused_costs_those_nothing_who_are_decided_about_together() {
    PersonId artist = somebody();
    LivestreamId stream = kept(anAuction().by(artist), artist);
    keepAway(artist, bidders.get("B"));
    keepAway(bidders.get("C"), artist);
    BidOffer offer = BiddingSamples.offer(usd("100.00"));

    List<Decision> decisions =
        decisions(
            stream,
            Stream.of(artist, bidders.get("B"), bidders.get("C"), bidders.get("A"))
                .map(bidder -> new Asked(bidder, offer, NOON))
                .toList());

    assertThat(decisions.subList(0, 3))
        .containsExactly(
            refused(new OwnAuction(stream)), refused(new Blocked()), refused(new Blocked()));
    assertThat(decisions.getLast().bid().orElseThrow().leader()).isEqualTo(bidders.get("A"));
  }

  @Test
  void R73_of_offers_decided_together_each_counts_from_when_it_came_in() {
    LivestreamId stream = kept(anAuction().endingAt(END));

    List<Decision> decisions =
        decisions(
            stream,
            List.of(
                new Asked(
                    bidders.get("A"), BiddingSamples.offer(usd("100.00")), END.minusSeconds(4)),
                new Asked(
                    bidders.get("B"), BiddingSamples.offer(usd("105.00")), END.plusSeconds(5)),
                new Asked(
                    bidders.get("A"), BiddingSamples.offer(usd("110.00")), END.plusSeconds(15))));

    assertThat(decisions.get(0).bid().orElseThrow().endsAt()).contains(END.plusSeconds(6));
    assertThat(decisions.get(1).bid().orElseThrow().endsAt()).contains(END.plusSeconds(15));
    assertThat(decisions.get(2)).isEqualTo(refused(new AuctionOver(stream)));
  }

  @Test
  void R6_a_bid_that_was_placed_stands_as_its_auction_does_now() {
    LivestreamId stream = kept(anAuction());
    PlacedBid placed = place(stream, bidders.get("A"), BiddingSamples.offer(usd("100.00")), NOON);
    PlacedBid higher = place(stream, bidders.get("B"), BiddingSamples.offer(usd("150.00")), NOON);

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

    PlacedBid lost = place(stream, bidders.get("B"), BiddingSamples.offer(usd("150.00")), NOON);

    assertThat(lost.amount()).isEqualTo(usd("150.00"));
    assertThat(lost.bidsCount()).isEqualTo(3);
    assertThat(lost.outbid()).isEmpty();
    PlacedBid won = place(stream, bidders.get("B"), BiddingSamples.offer(usd("600.00")), NOON);
    assertThat(won.outbid()).contains(bidders.get("A"));
    assertThat(won.bidsCount()).isEqualTo(4);
  }

  @Test
  void R72_raising_ones_own_max_is_no_bid() {
    LivestreamId stream = kept(anAuction().endingAt(END));
    PlacedBid first =
        place(
            stream,
            bidders.get("A"),
            new BidOffer(usd("100.00"), Optional.of(usd("500.00"))),
            NOON);

    PlacedBid raised =
        place(
            stream,
            bidders.get("A"),
            new BidOffer(usd("105.00"), Optional.of(usd("900.00"))),
            END.minusSeconds(1));

    assertThat(raised.fresh()).isFalse();
    assertThat(raised.bid()).isEqualTo(first.bid());
    assertThat(raised.amount()).isEqualTo(usd("100.00"));
    assertThat(raised.bidsCount()).isEqualTo(1);
    assertThat(livestreams().find(stream).orElseThrow().auctionEnd().orElseThrow().effective())
        .isEqualTo(END);
  }

  @Test
  void R71_who_may_not_bid_is_told_why() {
    PersonId bidder = somebody();
    LivestreamId plain = kept(aStream().live());
    assertThat(refusal(plain, bidder, NOON)).isEqualTo(new NotAnAuction(plain));
    LivestreamId scheduled = kept(aStream().auctioningFrom("100.00"));
    assertThat(refusal(scheduled, bidder, NOON)).isEqualTo(new AuctionNotOpen(scheduled));
    PersonId artist = somebody();
    LivestreamId own = kept(anAuction().by(artist), artist);
    assertThat(refusal(own, artist, NOON)).isEqualTo(new OwnAuction(own));
  }

  @Test
  void what_is_taken_and_not_saved_is_not_kept() {
    LivestreamId stream = kept(anAuction().endingAt(END));

    transactions()
        .inTransaction(
            () ->
                bids()
                    .lock(stream, Set.of(bidders.get("A")))
                    .orElseThrow()
                    .take(
                        bidders.get("A"),
                        BiddingSamples.offer(usd("100.00")),
                        END.minusSeconds(1),
                        BiddingSamples.softClose()));

    assertThat(bids().ranking(stream, 10)).isEmpty();
    assertThat(livestreams().find(stream).orElseThrow().auctionEnd().orElseThrow().effective())
        .isEqualTo(END);
    assertThat(
            place(stream, bidders.get("B"), BiddingSamples.offer(usd("100.00")), NOON).bidsCount())
        .isEqualTo(1);
  }

  @Test
  void there_is_no_bidding_on_a_stream_that_is_not_there() {
    assertThat(
            transactions()
                .inTransaction(() -> bids().lock(LivestreamId.next(), Set.of(bidders.get("A")))))
        .isEmpty();
  }

  @Test
  void R73_a_late_bid_postpones_the_end_and_a_refused_one_does_not() {
    LivestreamId stream = kept(anAuction().endingAt(END));
    assertThat(
            place(
                    stream,
                    bidders.get("A"),
                    BiddingSamples.offer(usd("100.00")),
                    END.minusSeconds(10))
                .endsAt())
        .contains(END);
    assertThat(
            place(
                    stream,
                    bidders.get("B"),
                    BiddingSamples.offer(usd("105.00")),
                    END.minusSeconds(4))
                .endsAt())
        .contains(END.plusSeconds(6));

    assertThat(refusal(stream, bidders.get("A"), END)).isEqualTo(new BidTooLow(usd("110.00")));

    assertThat(livestreams().find(stream).orElseThrow().auctionEnd().orElseThrow().effective())
        .isEqualTo(END.plusSeconds(6));
    assertThat(refusal(stream, bidders.get("A"), END.plusSeconds(6)))
        .isEqualTo(new AuctionOver(stream));
  }

  @Test
  void R73_half_an_hour_after_the_planned_end_is_the_last_there_is() {
    LivestreamId stream = kept(anAuction().endingAt(END));
    Instant at = END.minusSeconds(1);
    int amount = 100;
    while (at.isBefore(END.plusSeconds(1799))) {
      String bidder = amount % 2 == 0 ? "A" : "B";
      place(stream, bidders.get(bidder), BiddingSamples.offer(usd(Integer.toString(amount))), at);
      at = at.plusSeconds(9);
      amount += 51;
    }

    assertThat(livestreams().find(stream).orElseThrow().auctionEnd().orElseThrow().effective())
        .isEqualTo(END.plus(Duration.ofMinutes(30)));
  }

  @Test
  void R74_each_bidder_ranks_by_their_highest_and_of_equal_ones_the_leader_first() {
    LivestreamId stream = kept(anAuction());
    place(stream, bidders.get("A"), BiddingSamples.offer(usd("100.00")), NOON);
    place(stream, bidders.get("B"), new BidOffer(usd("105.00"), Optional.of(usd("200.00"))), NOON);
    place(stream, bidders.get("C"), BiddingSamples.offer(usd("200.00")), NOON);

    assertThat(bids().ranking(stream, 10))
        .containsExactly(
            new TopBid(bidders.get("B"), usd("200.00")),
            new TopBid(bidders.get("C"), usd("200.00")),
            new TopBid(bidders.get("A"), usd("100.00")));
    assertThat(bids().ranking(stream, 1)).hasSize(1);
    assertThat(bids().ranking(kept(anAuction()), 10)).isEmpty();
  }

  @Test
  void R19_void_bids_count_no_longer_and_the_next_leads_at_their_own() {
    LivestreamId stream = kept(anAuction());
    place(stream, bidders.get("A"), BiddingSamples.offer(usd("100.00")), NOON);
    place(stream, bidders.get("B"), new BidOffer(usd("105.00"), Optional.of(usd("200.00"))), NOON);
    place(stream, bidders.get("C"), BiddingSamples.offer(usd("300.00")), NOON);
    assertThat(bids().openTo(bidders.get("C"))).contains(stream);

    voidAll(stream, bidders.get("C"));

    assertThat(bids().openTo(bidders.get("C"))).doesNotContain(stream);
    assertThat(bids().ranking(stream, 10))
        .extracting(TopBid::bidder)
        .containsExactly(bidders.get("B"), bidders.get("A"));
    PlacedBid next =
        place(stream, bidders.get("A"), BiddingSamples.offer(usd("210.00")), NOON.plusSeconds(9));
    assertThat(next.winning()).isTrue();
    assertThat(next.outbid()).contains(bidders.get("B"));

    voidAll(stream, bidders.get("A"));
    voidAll(stream, bidders.get("B"));
    assertThat(bids().ranking(stream, 10)).isEmpty();
    assertThat(place(stream, bidders.get("D"), BiddingSamples.offer(usd("100.00")), NOON).winning())
        .isTrue();
  }

  /** The lead goes to whoever is next. */
  private void voidAll(LivestreamId stream, PersonId bidder) {
    transactions()
        .inTransaction(
            () -> {
              Bidding bidding = bids().lock(stream, Set.of(bidder)).orElseThrow();
              bids().voidAllOf(bidder, stream, NOON);
              Optional<TopBid> next = bids().ranking(stream, 1).stream().findFirst();
              bids().passLead(stream, bidding.without(next).lead(), NOON);
            });
  }

  private PlacedBid place(LivestreamId stream, PersonId bidder, BidOffer offer, Instant now) {
    return decision(stream, new Asked(bidder, offer, now)).bid().orElseThrow();
  }

  private Rejection refusal(LivestreamId stream, PersonId bidder, Instant now) {
    return refusal(stream, bidder, BiddingSamples.offer(usd("100.00")), now);
  }

  private Rejection refusal(LivestreamId stream, PersonId bidder, BidOffer offer, Instant now) {
    return decision(stream, new Asked(bidder, offer, now)).why().orElseThrow();
  }

  private Decision decision(LivestreamId stream, Asked request) {
    return decisions(stream, List.of(request)).getFirst();
  }

  private List<Decision> decisions(LivestreamId stream, List<Asked> requests) {
    return transactions()
        .inTransaction(
            () -> {
              Set<PersonId> asking = requests.stream().map(Asked::bidder).collect(toSet());
              Bidding bidding = bids().lock(stream, asking).orElseThrow();
              List<Decision> decisions =
                  requests.stream().map(request -> decided(bidding, request)).toList();
              bids().save(bidding);
              return decisions;
            });
  }

  private static Decision decided(Bidding bidding, Asked request) {
    try {
      return new Decision(
          Optional.of(
              bidding.take(
                  request.bidder(), request.offer(), request.at(), BiddingSamples.softClose())),
          Optional.empty());
    } catch (Rejected rejected) {
      return refused(rejected.rejection());
    }
  }

  private static Decision refused(Rejection why) {
    return new Decision(Optional.empty(), Optional.of(why));
  }

  private record Asked(PersonId bidder, BidOffer offer, Instant at) {}

  private record Decision(Optional<PlacedBid> bid, Optional<Rejection> why) {}

  private LivestreamId kept(LivestreamFixture fixture) {
    return kept(fixture, somebody());
  }

  private LivestreamId kept(LivestreamFixture fixture, PersonId artist) {
    Livestream stream = fixture.by(artist).build();
    transactions().inTransaction(() -> livestreams().add(stream));
    return stream.id();
  }
}
