package com.onlyarts.payments.sandbox;

import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A subscription as the sandbox keeps it.
 *
 * @param subscription the subscription of ours that it is, as the metadata said
 * @param token the test card it is paid with
 * @param next the tier of the next period
 * @param periodEnd in seconds since 1970; of one that is incomplete, when it is given up
 * @param intent the first payment, while the browser can complete it
 */
record SandboxSubscription(
    String id,
    String customer,
    UUID subscription,
    String token,
    SubscriptionStatus status,
    Tier tier,
    Tier next,
    boolean cancelling,
    long periodEnd,
    String intent,
    String clientSecret) {

  /** A card that works once, so that the second payment fails; Stripe has no test card for that. */
  static final String FAILS_LATER = "pm_sandbox_renewalFails";

  /** Whether it is over for good or given up, so that time does nothing to it any more. */
  boolean isOver() {
    return status == SubscriptionStatus.ENDED || status == SubscriptionStatus.UNPAID;
  }

  boolean isDue(Instant now) {
    return !isOver() && now.getEpochSecond() >= periodEnd;
  }

  SandboxSubscription now(SubscriptionStatus becomes, long until) {
    return new SandboxSubscription(
        id,
        customer,
        subscription,
        token,
        becomes,
        tier,
        next,
        cancelling,
        until,
        intent,
        clientSecret);
  }

  SandboxSubscription of(Tier now, Tier then) {
    return new SandboxSubscription(
        id,
        customer,
        subscription,
        token,
        status,
        now,
        then,
        cancelling,
        periodEnd,
        intent,
        clientSecret);
  }

  SandboxSubscription ending(boolean end) {
    return new SandboxSubscription(
        id,
        customer,
        subscription,
        token,
        status,
        tier,
        next,
        end,
        periodEnd,
        intent,
        clientSecret);
  }

  SandboxSubscription paidWith(String card) {
    return new SandboxSubscription(
        id,
        customer,
        subscription,
        card,
        status,
        tier,
        next,
        cancelling,
        periodEnd,
        intent,
        clientSecret);
  }

  ProviderSubscription told() {
    return new ProviderSubscription(
        id,
        status,
        tier,
        Optional.of(next).filter(then -> then != tier),
        cancelling,
        Optional.of(Instant.ofEpochSecond(periodEnd)),
        Optional.of(clientSecret).filter(_ -> status == SubscriptionStatus.INCOMPLETE),
        Optional.of(new SubscriptionId(subscription)));
  }
}
