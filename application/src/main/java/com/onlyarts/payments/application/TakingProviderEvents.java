package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.SettlingPayments.Settled;
import com.onlyarts.payments.application.port.Answer;
import com.onlyarts.payments.application.port.Answer.Reason;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.ProviderDispute;
import com.onlyarts.payments.application.port.ProviderEvent;
import com.onlyarts.payments.application.port.ProviderEvent.Concern;
import com.onlyarts.payments.application.port.ProviderRefund;
import com.onlyarts.payments.application.port.ReceivedEvents;
import com.onlyarts.payments.domain.Intent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The provider tells us something (R36). An event says only where to look: we look outside any transaction, then mark the event and take in what
 * we saw, in one transaction. So it matters neither how often events come nor in which order.
 */
public final class TakingProviderEvents {
  private static final Logger LOG = System.getLogger(TakingProviderEvents.class.getName());

  private final PaymentProvider provider;
  private final Transactions transactions;
  private final ReceivedEvents received;
  private final SettlingPayments settling;
  private final RefundingPayments refunding;
  private final Clock clock;

  public TakingProviderEvents(
      PaymentProvider provider,
      Transactions transactions,
      ReceivedEvents received,
      SettlingPayments settling,
      RefundingPayments refunding,
      Clock clock) {
    this.provider = provider;
    this.transactions = transactions;
    this.received = received;
    this.settling = settling;
    this.refunding = refunding;
    this.clock = clock;
  }

  /**
   * Takes an event in; returning means that it need not come again.
   *
   * @throws com.onlyarts.kernel.Rejected if it is not the provider's, cannot be read, or the provider is away when we look
   */
  public void take(byte[] raw, String signature) {
    ProviderEvent event = provider.read(raw, signature, clock.instant());
    if (received.contains(provider.name(), event.id())) {
      return;
    }
    Sight sight = look(event.concern());
    Optional<Settled> settled =
        transactions.inTransaction(
            () -> received.add(provider.name(), event, clock.instant()) ? takenIn(event, sight) : Optional.<Settled>empty());
    settled.flatMap(Settled::giveBack).ifPresent(refunding::carryOut);
  }

  private Sight look(Concern concern) {
    return switch (concern) {
      case Concern.OfIntent(String intent) -> new Sight(looked(provider.intent(intent)), List.of(), Optional.empty());
      case Concern.OfRefunds(String intent) ->
          new Sight(looked(provider.intent(intent)), looked(provider.refundsOf(intent)).orElse(List.of()), Optional.empty());
      case Concern.OfDispute(String id) -> {
        Optional<ProviderDispute> dispute = looked(provider.dispute(id));
        yield new Sight(dispute.flatMap(ProviderDispute::intent).flatMap(intent -> looked(provider.intent(intent))), List.of(), dispute);
      }
      case Concern.OfNothing() -> new Sight(Optional.empty(), List.of(), Optional.empty());
    };
  }

  /** The intent first: a refund may be told of before the payment it gives back. */
  private Optional<Settled> takenIn(ProviderEvent event, Sight sight) {
    Optional<Settled> settled = sight.intent().flatMap(settling::see);
    if (settled.isPresent()) {
      settling.seeRefunds(sight.intent().orElseThrow().id(), sight.refunds());
      sight.dispute().ifPresent(settling::seeDispute);
    } else if (!(event.concern() instanceof Concern.OfNothing)) {
      LOG.log(Level.INFO, "Event {0} ({1}) is about a payment that is not ours", event.id(), event.type());
    }
    return settled;
  }

  /** What the provider says, or nothing if it knows no such thing; any other answer makes the event come again. */
  private static <T> Optional<T> looked(Answer<T> answer) {
    return switch (answer) {
      case Answer.Done(T value) -> Optional.of(value);
      case Answer.Refused(Reason reason, _) when reason == Reason.NO_SUCH_THING -> Optional.empty();
      case Answer.Refused<T> _, Answer.Unknown<T> _ -> throw Away.provider();
    };
  }

  /** How things stand at the provider, as far as the event concerns them. */
  private record Sight(Optional<Intent> intent, List<ProviderRefund> refunds, Optional<ProviderDispute> dispute) {}
}
