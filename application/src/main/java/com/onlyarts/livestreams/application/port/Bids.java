package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.BidOffer;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.SoftClose;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.List;

/** All bids there are; once made, a bid stands. */
public interface Bids {

  /**
   * Decides about an offer and writes it down, all in one step that bidders of one auction take one after the other (R71, R72, R73). What is decided is
   * what {@link com.onlyarts.livestreams.domain.Livestream#requireOpenTo} and {@link com.onlyarts.livestreams.domain.Standing#meet} say.
   *
   * @throws com.onlyarts.kernel.Rejected if the stream is unknown, no auction, the bidder's own, not open or over, or if the offer is too low
   */
  PlacedBid place(LivestreamId livestream, PersonId bidder, BidOffer offer, SoftClose softClose, Instant now);

  /** A bid that was placed, and how its auction stands now. */
  PlacedBid standing(BidId bid);

  /** Each bidder's highest bid, the best first, at most so many; of equal ones the one that leads (R74). */
  List<TopBid> ranking(LivestreamId livestream, int most);
}
