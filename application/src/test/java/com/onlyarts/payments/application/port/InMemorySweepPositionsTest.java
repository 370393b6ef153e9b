package com.onlyarts.payments.application.port;

class InMemorySweepPositionsTest extends SweepPositionsContract {
  private final InMemorySweepPositions positions = new InMemorySweepPositions();

  @Override
  protected SweepPositions positions() {
    return positions;
  }
}
