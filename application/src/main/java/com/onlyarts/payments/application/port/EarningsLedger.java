package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.domain.LedgerEntry;
import java.time.Instant;
import java.util.UUID;

/** The books as a seller reads them. */
public interface EarningsLedger {

  Balance balanceOf(PersonId seller);

  /** What moved it, latest first. */
  Page<Line> linesOf(PersonId seller, PageRequest request);

  /**
   * What a seller has earned, and can have.
   *
   * @param totalEarned everything ever earned, less what refunds took back
   * @param withheld of what was released, the part that is contested in a case or by a bank (R104)
   */
  record Balance(Money pending, Money available, Money totalEarned, Money withheld) {

    /** What can be paid out now; less than nothing if more is contested than is there. */
    public Money payable() {
      return available.minus(withheld);
    }
  }

  /**
   * One posting on a seller's account.
   *
   * @param available whether it moved what is available, and not what is pending
   */
  record Line(
      UUID id,
      UUID entry,
      LedgerEntry.Kind kind,
      Money amount,
      boolean available,
      String description,
      Instant at) {}
}
