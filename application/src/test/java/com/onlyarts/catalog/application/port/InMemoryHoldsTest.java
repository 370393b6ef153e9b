package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;

class InMemoryHoldsTest extends HoldsContract {
  private final InMemoryHolds holds = new InMemoryHolds();

  @Override
  protected Holds holds() {
    return holds;
  }

  @Override
  protected ArtworkId aWork() {
    return ArtworkId.next();
  }
}
