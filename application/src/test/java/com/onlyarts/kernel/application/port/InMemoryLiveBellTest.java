package com.onlyarts.kernel.application.port;

class InMemoryLiveBellTest extends LiveBellContract {
  private final InMemoryLiveBell.Tower tower = new InMemoryLiveBell.Tower();

  @Override
  protected LiveBell bell() {
    return new InMemoryLiveBell(tower);
  }
}
