package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.LivestreamId;

class InMemoryLotOffersTest extends LotOffersContract {
  private final InMemoryLotOffers offers = new InMemoryLotOffers();

  @Override
  protected LotOffers offers() {
    return offers;
  }

  @Override
  protected LivestreamId anAuction() {
    return LivestreamId.next();
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }
}
