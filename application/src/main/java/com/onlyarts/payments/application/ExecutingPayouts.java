package com.onlyarts.payments.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.payments.application.port.MoneyProviders;
import com.onlyarts.payments.application.port.PayoutProvider;
import com.onlyarts.payments.application.port.PayoutTrace;
import com.onlyarts.payments.application.port.Payouts;
import com.onlyarts.payments.application.port.Payouts.Unseen;
import com.onlyarts.payments.application.port.ProviderPayout;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Has the provider do what was decided, step by step, each under a key of its own and outside any
 * transaction: to the artist's account there, from there to the bank, and back to us when the bank
 * will not have it. What is left in the middle, because an answer was lost or the node died, is
 * looked after, and asked for again only if it has not happened.
 */
public final class ExecutingPayouts {
  private static final Logger LOG = System.getLogger(ExecutingPayouts.class.getName());
  private static final Duration IN_FLIGHT = Duration.ofSeconds(30);
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration BANKS_RETURN_WITHIN = Duration.ofDays(30);
  private static final int BATCH = 50;

  private final MoneyProviders<PayoutProvider> providers;
  private final Transactions transactions;
  private final Payouts payouts;
  private final SettlingPayouts settling;
  private final Clock clock;

  public ExecutingPayouts(
      MoneyProviders<PayoutProvider> providers,
      Transactions transactions,
      Payouts payouts,
      SettlingPayouts settling,
      Clock clock) {
    this.providers = providers;
    this.transactions = transactions;
    this.payouts = payouts;
    this.settling = settling;
    this.clock = clock;
  }

  /** Takes the steps that are left, as far as the provider answers. */
  void carryOut(PayoutId id) {
    found(id).ifPresent(this::takeNextStep);
  }

  private void takeNextStep(Payout payout) {
    switch (payout.status()) {
      case PENDING -> {
        if (payout.transferId().isEmpty()) {
          transfer(payout);
        } else {
          send(payout);
        }
      }
      case RETURNING -> takeBack(payout);
      case IN_TRANSIT, PAID, FAILED -> {}
    }
  }

  private void transfer(Payout payout) {
    switch (providerOf(payout).transfer(payout)) {
      case ProviderResult.Done(String transfer) -> {
        settling.transferred(payout.id(), transfer);
        carryOut(payout.id());
      }
      case ProviderResult.Refused(_, String code) -> settling.refused(payout.id(), code);
      case ProviderResult.Unknown<String> _ -> {} // stays pending: settleOpen() finds out
    }
  }

  private void send(Payout payout) {
    switch (providerOf(payout).send(payout)) {
      case ProviderResult.Done(ProviderPayout sent) -> {
        settling.see(payout.id(), sent);
        carryOut(payout.id());
      }
      case ProviderResult.Refused(_, String code) -> {
        settling.bounced(payout.id(), code);
        carryOut(payout.id());
      }
      case ProviderResult.Unknown<ProviderPayout> _ -> {} // stays pending: settleOpen() finds out
    }
  }

  private void takeBack(Payout payout) {
    switch (providerOf(payout).takeBack(payout)) {
      case ProviderResult.Done<Payout.Step> _ -> settling.returned(payout.id());
      case ProviderResult.Refused(_, String code) ->
          LOG.log(
              Level.WARNING,
              "Payout {0} cannot be taken back from its account yet ({1})",
              payout.id().value(),
              code);
      case ProviderResult.Unknown<Payout.Step> _ -> {} // stays returning: settleOpen() asks again
    }
  }

  /** Goes on with what was decided and not answered, or not yet fetched back (job). */
  public void settleOpen(ItemByItem items) {
    lookAfter(
        items, EnumSet.of(PayoutStatus.PENDING, PayoutStatus.RETURNING), IN_FLIGHT, Instant.EPOCH);
  }

  /** Looks after what the bank has not answered for an hour: its events may be lost (R36, job). */
  public void lookAfterSent(ItemByItem items) {
    lookAfter(items, EnumSet.of(PayoutStatus.IN_TRANSIT), SILENCE, Instant.EPOCH);
  }

  /**
   * Looks daily after what the bank has, as long as banks send things back: nobody may have told of
   * it (R36, job).
   */
  public void lookAfterPaid(ItemByItem items) {
    lookAfter(
        items, EnumSet.of(PayoutStatus.PAID), A_DAY, clock.instant().minus(BANKS_RETURN_WITHIN));
  }

  private void lookAfter(
      ItemByItem items, Set<PayoutStatus> statuses, Duration silence, Instant requestedAfter) {
    Unseen which = new Unseen(statuses, clock.instant().minus(silence), requestedAfter);
    items.all(
        PayoutId::value,
        last -> payouts.unseen(which, last, BATCH),
        id -> found(id).ifPresent(this::lookThenGoOn));
  }

  private void lookThenGoOn(Payout payout) {
    switch (providerOf(payout).trace(payout)) {
      case ProviderResult.Done(PayoutTrace trace) -> {
        takeIn(payout, trace);
        carryOut(payout.id());
      }
      case ProviderResult.Refused(_, String code) ->
          throw new UnknownProviderAnswer("it is not told what became of it: " + code);
      case ProviderResult.Unknown<PayoutTrace> unknown -> UnknownProviderAnswer.unlessLost(unknown);
    }
  }

  private void takeIn(Payout payout, PayoutTrace trace) {
    trace.transfer().ifPresent(transfer -> settling.transferred(payout.id(), transfer));
    trace.payout().ifPresent(seen -> settling.see(payout.id(), seen));
    if (trace.reversed()) {
      settling.bounced(payout.id(), "reversed");
      settling.returned(payout.id());
    }
  }

  private PayoutProvider providerOf(Payout payout) {
    return providers.named(payout.terms().provider());
  }

  private Optional<Payout> found(PayoutId id) {
    return transactions.inTransaction(() -> payouts.lock(id));
  }
}
