package com.onlyarts.livestreams.application.port;

import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.domain.LivestreamId;

class InMemoryAudienceTest extends AudienceContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryAudience audience = new InMemoryAudience();

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Audience audience() {
    return audience;
  }

  @Override
  protected LivestreamId aStream() {
    return LivestreamId.next();
  }
}
