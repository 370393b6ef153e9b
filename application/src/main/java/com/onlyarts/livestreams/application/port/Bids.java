package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.PlacedBid;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All bids there are; once made, a bid stands. */
public interface Bids {

  /**
   * How the bidding on a stream stands, locked until the transaction ends: those who bid in one
   * auction at once come one after the other (R71).
   *
   * @param bidders who is about to bid
   */
  Optional<Bidding> lock(LivestreamId livestream, Set<PersonId> bidders);

  /** Writes down what was taken since the bidding was locked; nothing if nothing was. */
  void save(Bidding bidding);

  /** These people as others name them, or did a minute ago; whoever is unknown is missing. */
  Map<PersonId, PersonBrief> named(Set<PersonId> people);

  /** A bid that was placed, and how its auction stands now. */
  PlacedBid standing(BidId bid);

  /** When the last bid was placed, if there is one. */
  Optional<Instant> lastAt(LivestreamId livestream);

  /** Auctions that are not settled, and in which this person has bids that count. */
  List<LivestreamId> openTo(PersonId bidder);

  /**
   * A bidder's bids in an auction that is not settled count no longer; the stream must be locked
   * (R19).
   */
  void voidAllOf(PersonId bidder, LivestreamId livestream, Instant at);

  /**
   * Writes down who leads by now, with their highest bid, or that nobody does; the stream must be
   * locked.
   */
  void passLead(LivestreamId livestream, Optional<Lead> lead, Instant at);

  /**
   * Each bidder's highest bid that counts, the best first, at most so many; of equal ones the one
   * that leads (R74).
   */
  List<TopBid> ranking(LivestreamId livestream, int most);
}
