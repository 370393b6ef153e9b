package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.ordering.domain.OrderLineId;

class InMemoryDownloadsTest extends DownloadsContract {
  private final InMemoryDownloads downloads = new InMemoryDownloads();

  @Override
  protected Downloads downloads() {
    return downloads;
  }

  @Override
  protected OrderLineId aLine() {
    return OrderLineId.next();
  }

  @Override
  protected OriginalId aFileOf(OrderLineId line) {
    return OriginalId.next();
  }

  @Override
  protected PersonId aPerson() {
    return PersonId.next();
  }
}
