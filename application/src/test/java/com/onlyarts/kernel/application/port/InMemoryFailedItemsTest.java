package com.onlyarts.kernel.application.port;

class InMemoryFailedItemsTest extends FailedItemsContract {
  private final InMemoryFailedItems items = new InMemoryFailedItems();

  @Override
  protected FailedItems items() {
    return items;
  }
}
