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
   */
  record Balance(Money pending, Money available, Money totalEarned) {}

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
