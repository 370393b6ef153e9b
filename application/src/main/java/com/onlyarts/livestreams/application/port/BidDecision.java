package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejection;
import com.onlyarts.livestreams.domain.LivestreamId;

/**
 * What was decided about an offer; a refusal is no failure, so that it costs those nothing who are
 * decided about with it.
 */
public sealed interface BidDecision {

  /** The offer was taken. */
  record Taken(AuctionBrief auction, PlacedBid bid) implements BidDecision {}

  /** The offer was refused. */
  record Refused(Rejection why) implements BidDecision {}

  /** What is told of the auction with each of its bids. */
  record AuctionBrief(LivestreamId id, PersonId artist, String title) {}
}
