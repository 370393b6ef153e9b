package com.onlyarts.kernel.application.port;

import com.onlyarts.kernel.application.SteppingClock;
import java.time.Duration;
import java.util.function.Supplier;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
  private final SteppingClock clock = new SteppingClock();
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(clock);
  private final InMemoryTransactions transactions = new InMemoryTransactions();

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }

  @Override
  protected IdempotentSteps steps() {
    return keys;
  }

  @Override
  protected <T> T inTransaction(Supplier<T> work) {
    return transactions.inTransaction(work);
  }

  @Override
  protected void passes(Duration time) {
    clock.advance(time);
  }
}
