package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;

class InMemoryBidsTest extends BidsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryLivestreams livestreams = new InMemoryLivestreams(transactions);
  private final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  private final InMemoryBids bids = new InMemoryBids(livestreams, blocklist);

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
    blocklist.part(blocker, blocked);
  }
}
