package com.onlyarts.payments.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A subscription as the provider sees it at one moment.
 *
 * @param tier what is paid for in this period
 * @param nextTier what will be paid for in the next, where that is less
 * @param cancelling whether it ends with this period
 * @param clientSecret what the browser completes the first payment with
 * @param ours the subscription we said it is when it was made; empty for those that are not ours
 */
public record ProviderSubscription(
    String id,
    SubscriptionStatus status,
    Tier tier,
    Optional<Tier> nextTier,
    boolean cancelling,
    Optional<Instant> periodEnd,
    Optional<String> clientSecret,
    Optional<SubscriptionId> ours) {}
