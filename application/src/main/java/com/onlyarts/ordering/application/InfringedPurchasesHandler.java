package com.onlyarts.ordering.application;

import com.onlyarts.catalog.api.InfringementFound;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.api.PurchaseInfringes;
import com.onlyarts.ordering.application.port.Infringements;

/**
 * A work infringes somebody's rights: everybody who bought it is told, and nobody pays for it any
 * more (R126).
 */
public final class InfringedPurchasesHandler {
  private final Transactions transactions;
  private final Infringements infringements;
  private final ExpiringOrders expiring;
  private final Outbox outbox;

  public InfringedPurchasesHandler(
      Transactions transactions,
      Infringements infringements,
      ExpiringOrders expiring,
      Outbox outbox) {
    this.transactions = transactions;
    this.infringements = infringements;
    this.expiring = expiring;
    this.outbox = outbox;
  }

  /** Ends what is not paid yet, and publishes one event for each line that is. */
  public void withdraw(InfringementFound found) {
    infringements
        .unpaid(found.artwork())
        .forEach(order -> expiring.expireUnpaid(order, found.at()));
    transactions.inTransaction(
        () ->
            infringements
                .of(found.artwork())
                .forEach(
                    it ->
                        outbox.publish(
                            new PurchaseInfringes(
                                it.order(),
                                it.line(),
                                it.buyer(),
                                found.artwork(),
                                it.title(),
                                found.at()))));
  }
}
