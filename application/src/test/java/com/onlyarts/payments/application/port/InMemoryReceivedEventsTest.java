package com.onlyarts.payments.application.port;

class InMemoryReceivedEventsTest extends ReceivedEventsContract {
  private final InMemoryReceivedEvents received = new InMemoryReceivedEvents();

  @Override
  protected ReceivedEvents received() {
    return received;
  }
}
