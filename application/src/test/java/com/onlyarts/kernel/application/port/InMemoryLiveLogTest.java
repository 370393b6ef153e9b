package com.onlyarts.kernel.application.port;

class InMemoryLiveLogTest extends LiveLogContract {
  private final InMemoryTransactions inside = new InMemoryTransactions();
  private final InMemoryLiveLog log = new InMemoryLiveLog(clock);

  @Override
  protected LiveLog log() {
    return log;
  }

  @Override
  protected LiveEvents events() {
    return (channel, name, facts) -> {
      inside.requireInside();
      log.publish(channel, name, facts);
    };
  }

  @Override
  protected void inTransaction(Runnable act) {
    Runnable rollback = log.rollback();
    try {
      inside.inTransaction(act);
    } catch (RuntimeException e) {
      rollback.run();
      throw e;
    }
  }
}
