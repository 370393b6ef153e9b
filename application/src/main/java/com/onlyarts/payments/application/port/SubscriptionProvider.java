package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.AttemptId;
import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.Tier;
import java.util.List;
import java.util.Optional;

/** Whoever bills subscribers every month. Everything here speaks to the outside: never inside a transaction. */
public interface SubscriptionProvider {

  /** The provider's name, kept with everything it knows about. */
  String name();

  /**
   * Starts billing; once, however often it is asked for within a day.
   *
   * @param paymentMethod a way to pay that the provider keeps for this customer
   */
  Answer<SeenSubscription> start(Subscription subscription, String paymentMethod);

  Answer<SeenSubscription> subscription(String id);

  /** One of ours, when nobody heard what came of asking for it; empty if it never arrived. */
  Answer<Optional<SeenSubscription>> find(Subscription subscription);

  /** More, at once, for the difference that is left of the period; refused, and nothing changed, if that cannot be paid. */
  Answer<SeenSubscription> upgrade(String id, Tier to, AttemptId attempt);

  /** Less from the next period on; the one it is now, to undo that. */
  Answer<SeenSubscription> settleFor(String id, Tier next, AttemptId attempt);

  /** Whether it is to end with this period. */
  Answer<SeenSubscription> endWithPeriod(String id, boolean end, AttemptId attempt);

  /** Ends it at once. */
  Answer<SeenSubscription> end(String id, AttemptId attempt);

  Answer<ProviderInvoice> invoice(String id);

  /** The latest invoices of a subscription that were paid. */
  Answer<List<ProviderInvoice>> paidInvoicesOf(String subscription);
}
