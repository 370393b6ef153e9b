package com.onlyarts.livestreams.application;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.livestreams.domain.LivestreamFixture;
import com.onlyarts.ordering.api.LotOrders;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.domain.OrderId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders that are only noted; fails a test that asks for money inside a transaction. */
public final class RecordingLotOrders implements LotOrders {
  private final InMemoryTransactions transactions;
  private final List<LotSale> placed = new ArrayList<>();
  private final List<OrderId> requested = new ArrayList<>();
  private final Set<PersonId> unwelcome = new HashSet<>();
  private boolean away;

  RecordingLotOrders(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** Whether the provider answers. */
  public void beAway(boolean away) {
    this.away = away;
  }

  /** Orders of this winner fail. */
  public void fail(PersonId winner) {
    unwelcome.add(winner);
  }

  @Override
  public boolean isChargeable(Money hammer) {
    return hammer.compareTo(LivestreamFixture.usd("0.50")) >= 0;
  }

  @Override
  public void place(LotSale sale) {
    transactions.requireInside();
    if (unwelcome.contains(sale.winner())) {
      throw new IllegalStateException("no order for this one");
    }
    placed.add(sale);
  }

  @Override
  public void request(OrderId order) {
    transactions.requireOutside();
    if (away) {
      throw new Rejected(new ServiceUnavailable("payment provider"));
    }
    requested.add(order);
  }

  public List<LotSale> placed() {
    return List.copyOf(placed);
  }

  public List<OrderId> requested() {
    return List.copyOf(requested);
  }
}
