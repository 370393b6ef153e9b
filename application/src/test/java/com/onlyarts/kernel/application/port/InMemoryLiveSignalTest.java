package com.onlyarts.kernel.application.port;

class InMemoryLiveSignalTest extends LiveSignalContract {
  private final InMemoryLiveSignal.Tower tower = new InMemoryLiveSignal.Tower();

  @Override
  protected LiveSignal signal() {
    return new InMemoryLiveSignal(tower);
  }
}
