package com.onlyarts.payments.application;

import com.onlyarts.payments.application.SettlingPayments.Settled;
import com.onlyarts.payments.application.port.Answer;
import com.onlyarts.payments.application.port.PaymentProvider;
import com.onlyarts.payments.application.port.Payments;
import com.onlyarts.payments.application.port.Payments.Unsettled;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks at the provider how payments stand there, and brings it home; always outside any transaction. */
public final class FollowingPayments {
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final int BATCH = 50;

  private final PaymentProvider provider;
  private final Payments payments;
  private final SettlingPayments settling;
  private final RefundingPayments refunding;
  private final Clock clock;

  public FollowingPayments(PaymentProvider provider, Payments payments, SettlingPayments settling, RefundingPayments refunding, Clock clock) {
    this.provider = provider;
    this.payments = payments;
    this.settling = settling;
    this.refunding = refunding;
    this.clock = clock;
  }

  /** Brings home what the provider has just said, and gives back what could no longer be had. Empty if the intent is none of ours. */
  Optional<PaymentStatus> follow(Intent intent) {
    Optional<Settled> settled = settling.see(intent);
    settled.flatMap(Settled::giveBack).ifPresent(refunding::carryOut);
    return settled.map(Settled::status);
  }

  /** A payment of nothing at all is paid without asking anybody. */
  void settleFree(PaymentId id) {
    settling.settleFree(id);
  }

  /** Looks how the intent stands now; empty if the provider does not say, or it is none of ours. */
  Optional<PaymentStatus> look(String intentId) {
    return provider.intent(intentId) instanceof Answer.Done(Intent intent) ? follow(intent) : Optional.empty();
  }

  /** Looks after every payment that is open and was not heard of for an hour: its events may be lost (R36, chore). */
  public void lookAfterUnsettled() {
    Instant silentSince = clock.instant().minus(SILENCE);
    Optional<PaymentId> last = Optional.empty();
    List<Unsettled> batch;
    do {
      batch = payments.unsettled(provider.name(), silentSince, last, BATCH);
      batch.forEach(unsettled -> look(unsettled.intentId()));
      last = batch.isEmpty() ? last : Optional.of(batch.getLast().payment());
    } while (batch.size() == BATCH);
  }
}
