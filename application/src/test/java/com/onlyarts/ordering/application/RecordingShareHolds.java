package com.onlyarts.ordering.application;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.payments.api.ShareHolds;
import com.onlyarts.payments.domain.PaymentId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which lines are withheld. */
public final class RecordingShareHolds implements ShareHolds {
  private final InMemoryTransactions transactions;
  private final Set<UUID> frozen = new HashSet<>();

  public RecordingShareHolds(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void freeze(PaymentId payment, UUID line) {
    transactions.requireInside();
    frozen.add(line);
  }

  @Override
  public void thaw(PaymentId payment, UUID line) {
    transactions.requireInside();
    frozen.remove(line);
  }

  public Set<UUID> frozen() {
    return Set.copyOf(frozen);
  }
}
