package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.List;

/** Compares what is shown with what is in the books. */
public interface LedgerAudit {

  /**
   * The sellers whose balance or total earnings are not what the ledger says, all seen at one
   * moment.
   */
  List<Drift> drifts();

  /** How far the ledger is above what an account shows. */
  record Drift(PersonId seller, Money balance, Money earnings) {}
}
