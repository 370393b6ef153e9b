package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.ProviderAttemptId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.Tier;
import java.util.List;
import java.util.Optional;

/**
 * Whoever bills subscribers every month. Everything here speaks to the outside: never inside a
 * transaction.
 */
public interface SubscriptionProvider extends MoneyProvider {

  /**
   * Starts billing; once, however often it is asked for within a day.
   *
   * @param paymentMethod a way to pay that the provider keeps for this customer
   */
  ProviderResult<ProviderSubscription> start(Subscription subscription, String paymentMethod);

  ProviderResult<ProviderSubscription> subscription(String id);

  /** One of ours, when nobody heard what came of asking for it; empty if it never arrived. */
  ProviderResult<Optional<ProviderSubscription>> find(Subscription subscription);

  /**
   * More, at once, for the difference that is left of the period; refused, and nothing changed, if
   * that cannot be paid.
   */
  ProviderResult<ProviderSubscription> upgrade(String id, Tier to, ProviderAttemptId attempt);

  /** Less from the next period on; the one it is now, to undo that. */
  ProviderResult<ProviderSubscription> settleFor(String id, Tier next, ProviderAttemptId attempt);

  /** Whether it is to end with this period. */
  ProviderResult<ProviderSubscription> endWithPeriod(
      String id, boolean end, ProviderAttemptId attempt);

  /** Ends it at once. */
  ProviderResult<ProviderSubscription> end(String id, ProviderAttemptId attempt);

  ProviderResult<ProviderInvoice> invoice(String id);

  /** The latest invoices of a subscription that were paid. */
  ProviderResult<List<ProviderInvoice>> paidInvoicesOf(String subscription);
}
