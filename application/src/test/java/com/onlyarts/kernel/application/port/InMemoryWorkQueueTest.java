package com.onlyarts.kernel.application.port;

class InMemoryWorkQueueTest extends WorkQueueContract {
  private final InMemoryWorkQueue<String> queue =
      new InMemoryWorkQueue<>(WorkQueueContract::nameOf, WorkQueueContract::subjectsOf);

  @Override
  protected WorkQueue<String> queue() {
    return queue;
  }
}
