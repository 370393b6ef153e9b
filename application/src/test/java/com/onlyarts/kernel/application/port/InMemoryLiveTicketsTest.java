package com.onlyarts.kernel.application.port;

class InMemoryLiveTicketsTest extends LiveTicketsContract {
  private final InMemoryLiveTickets tickets = new InMemoryLiveTickets();

  @Override
  protected LiveTickets tickets() {
    return tickets;
  }
}
