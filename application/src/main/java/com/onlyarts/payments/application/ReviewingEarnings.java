package com.onlyarts.payments.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.EarningsLedger;
import com.onlyarts.payments.application.port.EarningsLedger.Balance;
import com.onlyarts.payments.application.port.EarningsLedger.Line;

/** A seller sees what was earned, what of it can be had, and every posting behind it (R38). */
public final class ReviewingEarnings {
  private final EarningsLedger ledger;

  public ReviewingEarnings(EarningsLedger ledger) {
    this.ledger = ledger;
  }

  public Balance balance(Caller seller) {
    return ledger.balanceOf(seller.person());
  }

  public Page<Line> lines(Caller seller, PageRequest request) {
    return ledger.linesOf(seller.person(), request);
  }
}
