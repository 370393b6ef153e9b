package com.onlyarts.payments.application;

import com.onlyarts.payments.application.SettlingPayments.Settled;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.domain.Intent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Looks how payments stand that an event is about (R36). */
public final class WatchingPayments {
  private static final Logger LOG = System.getLogger(WatchingPayments.class.getName());

  private final PaymentProvider provider;
  private final SettlingPayments settling;
  private final RefundingPayments refunding;

  public WatchingPayments(PaymentProvider provider, SettlingPayments settling, RefundingPayments refunding) {
    this.provider = provider;
    this.settling = settling;
    this.refunding = refunding;
  }

  Sight look(Concern.OfPayment concern) {
    return switch (concern) {
      case Concern.OfIntent(String intent) -> sight(concern, Away.unlessSaid(provider.intent(intent)), List.of(), Optional.empty());
      case Concern.OfRefunds(String intent) -> {
        Optional<Intent> seen = Away.unlessSaid(provider.intent(intent));
        yield sight(concern, seen, Away.unlessSaid(provider.refundsOf(intent)).orElse(List.of()), Optional.empty());
      }
      case Concern.OfDispute(String id) -> {
        Optional<ProviderDispute> dispute = Away.unlessSaid(provider.dispute(id));
        Optional<Intent> seen = dispute.flatMap(ProviderDispute::intent).flatMap(intent -> Away.unlessSaid(provider.intent(intent)));
        yield sight(concern, seen, List.of(), dispute);
      }
    };
  }

  private Sight sight(Concern concern, Optional<Intent> intent, List<ProviderRefund> refunds, Optional<ProviderDispute> dispute) {
    return () -> {
      Optional<Settled> settled = takenIn(intent, refunds, dispute);
      if (settled.isEmpty()) {
        LOG.log(Level.INFO, "An event tells of a payment that is not ours: {0}", concern);
      }
      return () -> settled.flatMap(Settled::giveBack).ifPresent(refunding::carryOut);
    };
  }

  /** The intent first: a refund may be told of before the payment it gives back. */
  private Optional<Settled> takenIn(Optional<Intent> intent, List<ProviderRefund> refunds, Optional<ProviderDispute> dispute) {
    Optional<Settled> settled = intent.flatMap(settling::see);
    if (settled.isPresent()) {
      settling.seeRefunds(intent.orElseThrow().id(), refunds);
      dispute.ifPresent(settling::seeDispute);
    }
    return settled;
  }
}
