package com.onlyarts.livestreams.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.api.BidderSuspended;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.domain.AuctionState;
import com.onlyarts.livestreams.domain.AuctionState.Lead;
import com.onlyarts.livestreams.domain.Bidding;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Bids of somebody who is suspended count no longer, and the lead goes to whoever is next (R19).
 */
public final class VoidingBids {
  private final Transactions transactions;
  private final Bids bids;
  private final LivestreamAnnouncements announcements;
  private final Outbox outbox;
  private final Clock clock;

  public VoidingBids(
      Transactions transactions,
      Bids bids,
      LivestreamAnnouncements announcements,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.bids = bids;
    this.announcements = announcements;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Each auction by itself, so that one that fails keeps no other. */
  public void ofBidder(PersonId bidder) {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            bids.openTo(bidder)
                .forEach(id -> outbox.publish(new BidderSuspended(id, bidder, now))));
  }

  /** The bids in one auction. */
  public void voidAll(LivestreamId auction, PersonId bidder) {
    transactions.inTransaction(
        () -> bids.lock(auction, Set.of(bidder)).ifPresent(bidding -> voidAll(bidding, bidder)));
  }

  private void voidAll(Bidding bidding, PersonId bidder) {
    LivestreamId auction = bidding.stream().id();
    Instant now = clock.instant();
    bids.voidAllOf(bidder, auction, now);
    if (bidding.lead().map(Lead::bidder).filter(bidder::equals).isPresent()) {
      AuctionState left = bidding.without(bids.ranking(auction, 1).stream().findFirst());
      bids.passLead(auction, left.lead(), now);
      announcements.leadVoided(bidding.stream(), bidder, left, now);
    }
  }
}
