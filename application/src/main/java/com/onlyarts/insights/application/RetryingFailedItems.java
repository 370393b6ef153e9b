package com.onlyarts.insights.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.insights.domain.InsightsRejection.FailedItemNotFound;
import com.onlyarts.kernel.FailedItemId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.FailedItems;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.Map;

/** An admin has removed a cause, and lets what failed be tried again (R95). */
public final class RetryingFailedItems {
  private final Transactions transactions;
  private final FailedItems failedItems;
  private final AuditTrail audit;
  private final Clock clock;

  public RetryingFailedItems(
      Transactions transactions, FailedItems failedItems, AuditTrail audit, Clock clock) {
    this.transactions = transactions;
    this.failedItems = failedItems;
    this.audit = audit;
    this.clock = clock;
  }

  /** Lets an item be tried at once; refused if it has succeeded, or is due no more. */
  public void retry(Caller admin, FailedItemId item) {
    transactions.inTransaction(
        () -> {
          if (!failedItems.retry(item, clock.instant())) {
            throw new Rejected(new FailedItemNotFound());
          }
          audit.record(
              admin.person().value(),
              "insights.retry-failed-item",
              "failed-item",
              item.value().toString(),
              Map.of());
        });
  }
}
