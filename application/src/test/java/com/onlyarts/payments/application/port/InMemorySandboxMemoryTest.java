package com.onlyarts.payments.application.port;

class InMemorySandboxMemoryTest extends SandboxMemoryContract {
  private final InMemorySandboxMemory memory = new InMemorySandboxMemory();

  @Override
  protected SandboxMemory memory() {
    return memory;
  }
}
