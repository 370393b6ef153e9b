package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.Transactions;

class InMemoryLivestreamsTest extends LivestreamsContract {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryLivestreams livestreams = new InMemoryLivestreams(transactions);

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Livestreams livestreams() {
    return livestreams;
  }

  @Override
  protected PersonId somebody() {
    return PersonId.next();
  }
}
