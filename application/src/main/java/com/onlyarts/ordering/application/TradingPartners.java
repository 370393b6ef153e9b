package com.onlyarts.ordering.application;

import com.onlyarts.identity.api.Artists;
import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderingRejection.Blocked;

/** Who may buy from whom. */
public final class TradingPartners {
  private final Artists artists;
  private final Blocklist blocklist;

  public TradingPartners(Artists artists, Blocklist blocklist) {
    this.artists = artists;
    this.blocklist = blocklist;
  }

  /** Whether anybody may buy from them: not from who is suspended, or no artist any more (R19). */
  boolean isSelling(PersonId seller) {
    return artists.find(seller).isPresent();
  }

  /** Refuses a seller and a buyer of whom one has blocked the other (R81). */
  void requireOnTerms(PersonId buyer, PersonId seller) {
    if (blocklist.areApart(buyer, seller)) {
      throw new Rejected(new Blocked());
    }
  }
}
