package com.onlyarts.payments.application;

import com.onlyarts.payments.application.SettlingPayments.Settled;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.Intent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Looks how payments stand that an event is about (R36). */
public final class PaymentEventHandler {
  private static final Logger LOG = System.getLogger(PaymentEventHandler.class.getName());

  private final MoneyProviders<PaymentProvider> providers;
  private final Payments payments;
  private final SettlingPayments settling;
  private final RefundingPayments refunding;

  public PaymentEventHandler(
      MoneyProviders<PaymentProvider> providers,
      Payments payments,
      SettlingPayments settling,
      RefundingPayments refunding) {
    this.providers = providers;
    this.payments = payments;
    this.settling = settling;
    this.refunding = refunding;
  }

  /**
   * @param name the provider that told of it, or that is to be looked at
   */
  ProviderUpdate look(String name, Concern.OfPayment concern) {
    PaymentProvider provider = providers.named(name);
    return switch (concern) {
      case Concern.OfIntent(String intent) -> {
        long since = revision(intent);
        yield update(
            concern,
            since,
            ProviderUnavailable.unlessSaid(provider.intent(intent)),
            List.of(),
            Optional.empty());
      }
      case Concern.OfRefunds(String intent) -> {
        long since = revision(intent);
        Optional<Intent> seen = ProviderUnavailable.unlessSaid(provider.intent(intent));
        yield update(
            concern,
            since,
            seen,
            ProviderUnavailable.unlessSaid(provider.refundsOf(intent)).orElse(List.of()),
            Optional.empty());
      }
      case Concern.OfDispute(String id) -> lookAtDispute(provider, concern, id);
    };
  }

  /**
   * Which payment it is about is known only afterwards, so it is looked at again under that
   * payment's revision.
   */
  private ProviderUpdate lookAtDispute(PaymentProvider provider, Concern concern, String id) {
    Optional<String> about =
        ProviderUnavailable.unlessSaid(provider.dispute(id)).flatMap(ProviderDispute::intent);
    long since = about.map(this::revision).orElse(0L);
    Optional<ProviderDispute> dispute =
        about.flatMap(_ -> ProviderUnavailable.unlessSaid(provider.dispute(id)));
    Optional<Intent> seen =
        about.flatMap(intent -> ProviderUnavailable.unlessSaid(provider.intent(intent)));
    return update(concern, since, seen, List.of(), dispute);
  }

  private long revision(String intent) {
    return payments.revisionOf(intent).orElse(0);
  }

  private ProviderUpdate update(
      Concern concern,
      long since,
      Optional<Intent> intent,
      List<ProviderRefund> refunds,
      Optional<ProviderDispute> dispute) {
    return () -> {
      Optional<Settled> settled = takenIn(since, intent, refunds, dispute);
      if (settled.isEmpty()) {
        LOG.log(Level.INFO, "An event tells of a payment that is not ours: {0}", concern);
      }
      return () -> settled.flatMap(Settled::giveBack).ifPresent(refunding::carryOut);
    };
  }

  /** The intent first: a refund may be told of before the payment it gives back. */
  private Optional<Settled> takenIn(
      long since,
      Optional<Intent> intent,
      List<ProviderRefund> refunds,
      Optional<ProviderDispute> dispute) {
    if (!refunds.isEmpty() || dispute.isPresent()) {
      intent.ifPresent(seen -> settling.requireFresh(seen.id(), since));
    }
    Optional<Settled> settled = intent.flatMap(seen -> settling.see(seen, since));
    if (settled.isPresent()) {
      settling.seeRefunds(intent.orElseThrow().id(), refunds);
      dispute.ifPresent(settling::seeDispute);
    }
    return settled;
  }
}
