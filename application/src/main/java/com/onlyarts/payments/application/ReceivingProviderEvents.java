package com.onlyarts.payments.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ReceivedEvents;
import com.onlyarts.payments.domain.PaymentsRejection.EventNotUnderstood;
import com.onlyarts.payments.domain.PaymentsRejection.InvalidSignature;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * The provider tells us something (R36). An event says only where to look: we look outside any
 * transaction, then mark the event and take in what we saw, in one transaction. So it matters
 * neither how often events come nor in which order.
 */
public final class ReceivingProviderEvents {
  private static final Logger LOG = System.getLogger(ReceivingProviderEvents.class.getName());

  private final MoneyProviders<PaymentProvider> providers;
  private final Transactions transactions;
  private final ReceivedEvents received;
  private final Watches watches;
  private final Clock clock;

  /** Whoever knows where to look. */
  public record Watches(
      PaymentEventHandler payments,
      PayoutEventHandler payouts,
      SubscriptionEventHandler subscriptions) {}

  public ReceivingProviderEvents(
      MoneyProviders<PaymentProvider> providers,
      Transactions transactions,
      ReceivedEvents received,
      Watches watches,
      Clock clock) {
    this.providers = providers;
    this.transactions = transactions;
    this.received = received;
    this.watches = watches;
    this.clock = clock;
  }

  /**
   * Takes an event in; returning means that it need not come again.
   *
   * @param from the provider whose event it is said to be
   * @throws com.onlyarts.kernel.Rejected if it is not the provider's, cannot be read, or the
   *     provider is away when we look
   */
  public void take(String from, byte[] raw, String signature) {
    PaymentProvider provider =
        providers.find(from).orElseThrow(() -> new Rejected(new InvalidSignature()));
    ProviderEvent event = provider.read(raw, signature, clock.instant());
    if (received.contains(from, event.id())) {
      return;
    }
    try {
      takeIn(from, event.concern(), () -> received.add(from, event, clock.instant()));
    } catch (UnknownProviderAnswer e) {
      LOG.log(
          Level.WARNING,
          "Event {0} ({1}) is not understood: {2}",
          event.id(),
          event.type(),
          e.getMessage());
      throw new Rejected(new EventNotUnderstood(event.type()));
    }
  }

  /** Fails while the database is away: no event could be taken in. */
  void insistOnMemory(String from) {
    var _ = received.contains(from, "");
  }

  /** Looks as if an event had told of it, because none may have (R36). */
  void look(String provider, Concern concern) {
    takeIn(provider, concern, () -> true);
  }

  private void takeIn(String provider, Concern concern, BooleanSupplier isNews) {
    StaleUpdate.lookAgain(
            () -> {
              ProviderUpdate update = update(provider, concern);
              return transactions.inTransaction(
                  () -> isNews.getAsBoolean() ? update.takeIn() : ProviderUpdate.NOTHING.takeIn());
            })
        .run();
  }

  private ProviderUpdate update(String provider, Concern concern) {
    return switch (concern) {
      case Concern.OfPayment payment -> watches.payments().look(provider, payment);
      case Concern.OfPayouts payout -> watches.payouts().look(provider, payout);
      case Concern.OfBilling billing -> watches.subscriptions().look(provider, billing);
      case Concern.OfNothing() -> ProviderUpdate.NOTHING;
    };
  }
}
