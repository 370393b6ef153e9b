package com.onlyarts.kernel.application.port;

import java.util.function.Supplier;

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
  protected Transactions transactions() {
    return new Transactions() {
      @Override
      public <T> T inTransaction(Supplier<T> work) {
        Runnable rollback = log.rollback();
        try {
          return inside.inTransaction(work);
        } catch (RuntimeException e) {
          rollback.run();
          throw e;
        }
      }
    };
  }
}
