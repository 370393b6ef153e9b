package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderInvoice;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.SubscriptionProvider;
import com.onlyarts.payments.application.port.Subscriptions;
import com.onlyarts.payments.application.port.Subscriptions.Unseen;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks how subscriptions stand that an event is about, or of which nothing was heard (R36). */
public final class SubscriptionEventHandler {
  private static final Duration IN_FLIGHT = Duration.ofMinutes(1);
  private static final Duration SILENCE = Duration.ofHours(20);
  private static final int BATCH = 50;

  private final Transactions transactions;
  private final MoneyProviders<SubscriptionProvider> providers;
  private final Subscriptions subscriptions;
  private final SettlingSubscriptions settling;
  private final Clock clock;

  public SubscriptionEventHandler(
      Transactions transactions,
      MoneyProviders<SubscriptionProvider> providers,
      Subscriptions subscriptions,
      SettlingSubscriptions settling,
      Clock clock) {
    this.transactions = transactions;
    this.providers = providers;
    this.subscriptions = subscriptions;
    this.settling = settling;
    this.clock = clock;
  }

  /**
   * @param name the provider that told of it
   */
  ProviderUpdate look(String name, Concern.OfBilling concern) {
    SubscriptionProvider provider = providers.named(name);
    return switch (concern) {
      case Concern.OfSubscription(String id) -> look(provider, id, List.of());
      case Concern.OfInvoice(String id) -> {
        Optional<ProviderInvoice> invoice = ProviderUnavailable.unlessSaid(provider.invoice(id));
        yield invoice
            .flatMap(ProviderInvoice::subscription)
            .map(it -> look(provider, it, List.of(invoice.get())))
            .orElse(ProviderUpdate.NOTHING);
      }
    };
  }

  private ProviderUpdate look(
      SubscriptionProvider provider, String id, List<ProviderInvoice> invoices) {
    long since = subscriptions.revisionOf(provider.name(), id);
    Optional<ProviderSubscription> seen = ProviderUnavailable.unlessSaid(provider.subscription(id));
    return () -> {
      seen.flatMap(now -> settling.see(now, since))
          .ifPresent(ours -> invoices.forEach(paid -> settling.income(ours, paid)));
      return () -> {};
    };
  }

  /**
   * Takes in what the provider has answered to an act.
   *
   * @param asked the subscription as it was when the provider was asked
   */
  Optional<Subscription> follow(Subscription asked, ProviderSubscription answered) {
    return StaleUpdate.orLook(
        () -> settling.see(answered, asked.revision()),
        () -> {
          SubscriptionProvider provider = providers.named(asked.provider());
          long later = subscriptions.revisionOf(provider.name(), answered.id());
          return ProviderUnavailable.unlessSaid(provider.subscription(answered.id()))
              .flatMap(now -> settling.see(now, later));
        });
  }

  /** The provider never took it on. */
  void givenUp(SubscriptionId id) {
    settling.givenUp(id);
  }

  /**
   * Finds out what came of asking for those the provider has not answered; what never arrived is
   * given up (job).
   */
  public void settleRequested(ItemByItem items) {
    Instant before = clock.instant().minus(IN_FLIGHT);
    items.all(
        requested -> requested.id().value(),
        last -> subscriptions.requested(before, last.map(Subscription::id), BATCH),
        this::settle);
  }

  private void settle(Subscription requested) {
    switch (providers.named(requested.provider()).find(requested)) {
      case ProviderResult.Done(Optional<ProviderSubscription> seen) ->
          seen.ifPresentOrElse(now -> follow(requested, now), () -> givenUp(requested.id()));
      case ProviderResult.Refused(_, String code) ->
          throw new UnknownProviderAnswer("it is not told what became of it: " + code);
      case ProviderResult.Unknown<Optional<ProviderSubscription>> unknown ->
          UnknownProviderAnswer.unlessLost(unknown);
    }
  }

  /**
   * Looks at every one that runs, at least daily, and at what was paid for it: its events may be
   * lost (R36, job).
   */
  public void lookAfterRunning(ItemByItem items) {
    Instant since = clock.instant().minus(SILENCE);
    items.all(
        Unseen::providerId, last -> subscriptions.unseen(since, last, BATCH), this::lookAgain);
  }

  private void lookAgain(Unseen unseen) {
    SubscriptionProvider provider = providers.named(unseen.provider());
    List<ProviderInvoice> paid =
        provider.paidInvoicesOf(unseen.providerId())
                instanceof ProviderResult.Done(List<ProviderInvoice> told)
            ? told
            : List.of();
    StaleUpdate.lookAgain(
        () -> transactions.inTransaction(look(provider, unseen.providerId(), paid)::takeIn));
  }
}
