package com.onlyarts.payments.application;

import com.onlyarts.payments.application.port.Answer;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.Subscription;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Looks how subscriptions stand that an event is about, or of which nothing was heard (R36). */
public final class WatchingSubscriptions {
  private static final Duration IN_FLIGHT = Duration.ofMinutes(1);
  private static final int BATCH = 50;

  private final SubscriptionProvider provider;
  private final Subscriptions subscriptions;
  private final SettlingSubscriptions settling;
  private final Clock clock;

  public WatchingSubscriptions(SubscriptionProvider provider, Subscriptions subscriptions, SettlingSubscriptions settling, Clock clock) {
    this.provider = provider;
    this.subscriptions = subscriptions;
    this.settling = settling;
    this.clock = clock;
  }

  Sight look(Concern.OfBilling concern) {
    return switch (concern) {
      case Concern.OfSubscription(String id) -> sight(Away.unlessSaid(provider.subscription(id)), Optional.empty());
      case Concern.OfInvoice(String id) -> {
        Optional<ProviderInvoice> invoice = Away.unlessSaid(provider.invoice(id));
        yield sight(invoice.flatMap(ProviderInvoice::subscription).flatMap(it -> Away.unlessSaid(provider.subscription(it))), invoice);
      }
    };
  }

  private Sight sight(Optional<SeenSubscription> seen, Optional<ProviderInvoice> invoice) {
    return () -> {
      seen.flatMap(settling::see).ifPresent(ours -> invoice.ifPresent(paid -> settling.income(ours, paid)));
      return () -> {};
    };
  }

  /** Finds out what came of asking for those the provider has not answered; what never arrived is given up (chore). */
  public void settleRequested() {
    subscriptions.requested(provider.name(), clock.instant().minus(IN_FLIGHT), BATCH).forEach(this::settle);
  }

  private void settle(Subscription requested) {
    if (provider.find(requested) instanceof Answer.Done(Optional<SeenSubscription> seen)) {
      seen.ifPresentOrElse(settling::see, () -> settling.givenUp(requested.id()));
    }
  }
}
