package com.onlyarts.payments.application.port;

class InMemorySandboxStoreTest extends SandboxStoreContract {
  private final InMemorySandboxStore memory = new InMemorySandboxStore();

  @Override
  protected SandboxStore memory() {
    return memory;
  }
}
