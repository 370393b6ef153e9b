package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.media.domain.OriginalId;

class InMemoryHandoversTest extends HandoversContract {
  private final InMemoryHandovers handovers = new InMemoryHandovers();

  @Override
  protected Handovers handovers() {
    return handovers;
  }

  @Override
  protected CommissionId aCommission() {
    return CommissionId.next();
  }

  @Override
  protected MilestoneId aMilestoneOf(CommissionId commission) {
    return MilestoneId.next();
  }

  @Override
  protected OriginalId aFile() {
    return OriginalId.next();
  }
}
