package com.onlyarts.payments.application.port;

class InMemoryProviderKeysTest extends ProviderKeysContract {
  private final InMemoryProviderKeys keys = new InMemoryProviderKeys();

  @Override
  protected ProviderKeys keys() {
    return keys;
  }
}
