package com.onlyarts.kernel.application.port;

class InMemoryIdempotencyKeysTest extends IdempotencyKeysContract {
  private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys(clock);

  @Override
  protected IdempotencyKeys keys() {
    return keys;
  }
}
