package com.onlyarts.livestreams.application.port;

import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.util.List;

/** All bids there are; once made, a bid stands. */
public interface Bids {

  /**
   * Decides about offers in one auction, one after the other, and writes down what is taken, all in
   * one step that bidders of one auction take one after the other (R71, R72, R73, R81). What is
   * decided is what {@link com.onlyarts.livestreams.domain.Livestream#requireOpenTo} and {@link
   * com.onlyarts.livestreams.domain.AuctionState#meet} say.
   *
   * @return one decision for each offer, in their order
   */
  List<BidDecision> place(LivestreamId livestream, List<BidRequest> requests, SoftClose softClose);

  /** A bid that was placed, and how its auction stands now. */
  PlacedBid standing(BidId bid);

  /**
   * Each bidder's highest bid, the best first, at most so many; of equal ones the one that leads
   * (R74).
   */
  List<TopBid> ranking(LivestreamId livestream, int most);
}
