package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.payments.application.SettlingPayments.Settled;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.Payments.Unsettled;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at the provider how payments stand there, and brings it home; always outside any
 * transaction.
 */
public final class PollingPayments {
  private static final Logger LOG = System.getLogger(PollingPayments.class.getName());
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final int BATCH = 50;

  private final MoneyProviders<PaymentProvider> providers;
  private final Payments payments;
  private final SettlingPayments settling;
  private final RefundingPayments refunding;
  private final Clock clock;

  public PollingPayments(
      MoneyProviders<PaymentProvider> providers,
      Payments payments,
      SettlingPayments settling,
      RefundingPayments refunding,
      Clock clock) {
    this.providers = providers;
    this.payments = payments;
    this.settling = settling;
    this.refunding = refunding;
    this.clock = clock;
  }

  /**
   * Brings home what the provider has just answered, and gives back what could no longer be had.
   * Empty if the intent is none of ours.
   *
   * @param since the payment's revision when the provider was asked
   */
  Optional<Payment> follow(PaymentProvider answered, Intent intent, long since) {
    try {
      return StaleUpdate.orLook(() -> takenIn(intent, since), () -> looked(answered, intent.id()));
    } catch (UnknownProviderAnswer e) {
      LOG.log(Level.WARNING, "The payment provider is not understood: {0}", e.getMessage());
      throw ProviderUnavailable.provider();
    }
  }

  private Optional<Payment> takenIn(Intent intent, long since) {
    Optional<Settled> settled = settling.see(intent, since);
    settled.flatMap(Settled::giveBack).ifPresent(refunding::carryOut);
    return settled.map(Settled::payment);
  }

  /** A payment of nothing at all is paid without asking anybody. */
  void settleFree(PaymentId id) {
    settling.settleFree(id);
  }

  /** Looks how the intent stands now; empty if the provider does not say, or it is none of ours. */
  Optional<Payment> look(PaymentProvider provider, String intentId) {
    try {
      return StaleUpdate.lookAgain(() -> looked(provider, intentId));
    } catch (UnknownProviderAnswer e) {
      LOG.log(Level.WARNING, "The payment provider is not understood: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Payment> looked(PaymentProvider provider, String intentId) {
    long since = payments.revisionOf(intentId).orElse(0);
    return switch (provider.intent(intentId)) {
      case ProviderResult.Done(Intent intent) -> takenIn(intent, since);
      case ProviderResult.Refused<Intent> _ -> Optional.empty();
      case ProviderResult.Unknown<Intent> unknown -> {
        UnknownProviderAnswer.unlessLost(unknown);
        yield Optional.empty();
      }
    };
  }

  /**
   * Looks after every payment that is open and was not heard of for an hour: its events may be lost
   * (R36, job).
   */
  public void lookAfterUnsettled(ItemByItem items) {
    Instant silentSince = clock.instant().minus(SILENCE);
    items.all(
        Unsettled::intentId,
        last -> payments.unsettled(silentSince, last.map(Unsettled::payment), BATCH),
        this::lookAfter);
  }

  private void lookAfter(Unsettled unsettled) {
    PaymentProvider provider = providers.named(unsettled.provider());
    StaleUpdate.lookAgain(() -> looked(provider, unsettled.intentId()));
  }
}
