package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.api.InMemoryAcquaintances;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;

class InMemoryBidsTest extends BidsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryLivestreams livestreams = new InMemoryLivestreams(transactions);
  private final InMemoryAcquaintances acquaintances = new InMemoryAcquaintances();
  private final InMemoryBids bids = new InMemoryBids(livestreams, acquaintances);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Bids bids() {
    return bids;
  }

  @Override
  protected Livestreams livestreams() {
    return livestreams;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }

  @Override
  protected void keepAway(PersonId blocker, PersonId blocked) {
    acquaintances.part(blocker, blocked);
  }
}
