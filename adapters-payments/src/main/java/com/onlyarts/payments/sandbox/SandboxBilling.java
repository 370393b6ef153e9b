package com.onlyarts.payments.sandbox;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.application.port.ProviderResult;
import com.onlyarts.payments.application.port.ProviderResult.Done;
import com.onlyarts.payments.application.port.ProviderResult.Reason;
import com.onlyarts.payments.application.port.ProviderResult.Refused;
import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.SubscriptionStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Bills the sandbox's subscribers: the first payment, the renewals, the differences. Everything
 * happens in the transaction of the caller.
 */
final class SandboxBilling {
  static final Duration PERIOD = Duration.ofDays(30);
  private static final Duration UNTIL_GIVEN_UP = Duration.ofHours(23);
  private static final Duration UNTIL_NEXT_TRY = Duration.ofDays(1);

  private final SandboxCodec codec;
  private final SandboxWebhooks post;
  private final SandboxPrices prices;
  private final Clock clock;

  SandboxBilling(SandboxCodec codec, SandboxWebhooks post, SandboxPrices prices, Clock clock) {
    this.codec = codec;
    this.post = post;
    this.prices = prices;
    this.clock = clock;
  }

  /**
   * The first payment: at once, or incomplete until the browser completes it, as Stripe's {@code
   * allow_incomplete} has it.
   */
  void start(SandboxSubscription fresh) {
    TestCard card = TestCard.of(fresh.token());
    if (card.challenge() || !card.works()) {
      become(
          "customer.subscription.created",
          fresh.now(SubscriptionStatus.INCOMPLETE, in(UNTIL_GIVEN_UP)));
      codec.keepFirstPayment(fresh);
    } else {
      become("customer.subscription.created", fresh.now(SubscriptionStatus.ACTIVE, in(PERIOD)));
      paid(fresh, prices.of(fresh.tier()));
    }
  }

  /** Does what the browser would do with the first payment; empty if the intent is none. */
  Optional<ProviderResult<Intent>> confirm(String intent, String token) {
    return codec.firstPayment(intent).map(subscription -> confirm(subscription, token));
  }

  private ProviderResult<Intent> confirm(SandboxSubscription subscription, String token) {
    TestCard card = TestCard.of(token);
    if (subscription.status() != SubscriptionStatus.INCOMPLETE) {
      return new Refused<>(Reason.WRONG_STATE, "payment_intent_unexpected_state");
    }
    SandboxSubscription with = subscription.paidWith(token);
    if (card.challenge() && !subscription.token().equals(token)) {
      codec.keep(with);
      return new Done<>(intent(with, PaymentStatus.REQUIRES_ACTION));
    }
    if (!card.works()) {
      return new Refused<>(Reason.DECLINED, card.outcome());
    }
    become("customer.subscription.updated", with.now(SubscriptionStatus.ACTIVE, in(PERIOD)));
    paid(with, prices.of(with.tier()));
    return new Done<>(intent(with, PaymentStatus.SUCCEEDED));
  }

  private Intent intent(SandboxSubscription subscription, PaymentStatus status) {
    return new Intent(
        subscription.intent(),
        subscription.clientSecret(),
        status,
        prices.of(subscription.tier()),
        Optional.empty(),
        Optional.empty());
  }

  /** The end of a period: renewed, over, or not paid; a second failure is the last. */
  void renew(SandboxSubscription due) {
    if (due.status() == SubscriptionStatus.INCOMPLETE || due.cancelling()) {
      become("customer.subscription.deleted", due.now(SubscriptionStatus.ENDED, due.periodEnd()));
    } else if (due.token().equals(SandboxSubscription.FAILS_LATER)) {
      boolean first = due.status() == SubscriptionStatus.ACTIVE;
      SubscriptionStatus becomes = first ? SubscriptionStatus.PAST_DUE : SubscriptionStatus.UNPAID;
      become(
          "customer.subscription.updated",
          due.now(becomes, due.periodEnd() + UNTIL_NEXT_TRY.toSeconds()));
    } else {
      SandboxSubscription renewed =
          due.of(due.next(), due.next())
              .now(SubscriptionStatus.ACTIVE, due.periodEnd() + PERIOD.toSeconds());
      become("customer.subscription.updated", renewed);
      paid(renewed, prices.of(renewed.tier()));
    }
  }

  void become(String eventType, SandboxSubscription subscription) {
    codec.keep(subscription);
    post.write(eventType, subscription);
  }

  void paid(SandboxSubscription subscription, Money amount) {
    SandboxInvoice invoice =
        new SandboxInvoice(
            SandboxName.next("in"),
            subscription.id(),
            amount.minor(),
            amount.currency().getCurrencyCode());
    codec.keep(invoice);
    post.write(invoice);
  }

  private long in(Duration time) {
    return clock.instant().plus(time).getEpochSecond();
  }
}
