package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Clock;

/**
 * Asks the provider for the money of every lot that was won, outside any transaction and beside the
 * auctions: a provider that hangs holds up no hammer (R74).
 */
public final class LotPaymentsJob {
  private static final int BATCH = 50;

  private final Auctioneer auctioneer;
  private final Clock clock;
  private final ItemByItem items;

  public LotPaymentsJob(Auctioneer auctioneer, Clock clock, ItemByItem items) {
    this.auctioneer = auctioneer;
    this.clock = clock;
    this.items = items;
  }

  public void requestAll() {
    items.all(
        OrderId::value,
        last -> auctioneer.unrequested(last, BATCH),
        order -> auctioneer.request(order, clock.instant()));
  }
}
