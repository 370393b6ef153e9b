package com.onlyarts.payments.rest;

import com.onlyarts.contract.model.PaidTierJson;
import com.onlyarts.contract.model.PlanJson;
import com.onlyarts.contract.model.SubscriptionDataJson;
import com.onlyarts.contract.model.SubscriptionJson;
import com.onlyarts.contract.model.SubscriptionStatusJson;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.Tier;
import com.onlyarts.payments.domain.TierPrice;

/** Subscriptions between the contract and the application. */
final class SubscriptionsJson {
  private SubscriptionsJson() {}

  static Tier tier(PaidTierJson tier) {
    return Tier.labelled(tier.toString());
  }

  static PlanJson plan(TierPrice price) {
    return PlanJson.builder()
        .tier(PaidTierJson.fromValue(price.tier().label()))
        .monthlyPrice(price.monthly().amount())
        .currency(price.monthly().currency().getCurrencyCode())
        .build();
  }

  static SubscriptionDataJson subscription(Subscription subscription) {
    return new SubscriptionDataJson(
        SubscriptionJson.builder()
            .tier(PaidTierJson.fromValue(subscription.tier().label()))
            .nextTier(
                subscription
                    .seen()
                    .flatMap(ProviderSubscription::nextTier)
                    .map(tier -> PaidTierJson.fromValue(tier.label()))
                    .orElse(null))
            .status(SubscriptionStatusJson.fromValue(subscription.status().label()))
            .cancelAtPeriodEnd(
                subscription.seen().filter(ProviderSubscription::cancelling).isPresent())
            .currentPeriodEnd(
                subscription
                    .seen()
                    .flatMap(ProviderSubscription::periodEnd)
                    .map(Times::utc)
                    .orElse(null))
            .clientSecret(
                subscription.seen().flatMap(ProviderSubscription::clientSecret).orElse(null))
            .build());
  }
}
