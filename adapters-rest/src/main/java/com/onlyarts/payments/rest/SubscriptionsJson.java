package com.onlyarts.payments.rest;

import com.onlyarts.contract.model.PaidTierJson;
import com.onlyarts.contract.model.PlanJson;
import com.onlyarts.contract.model.SubscriptionDataJson;
import com.onlyarts.contract.model.SubscriptionJson;
import com.onlyarts.contract.model.SubscriptionStatusJson;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.payments.domain.Plan;
import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.Tier;

/** Subscriptions between the contract and the application. */
final class SubscriptionsJson {
  private SubscriptionsJson() {}

  static Tier tier(PaidTierJson tier) {
    return Tier.labelled(tier.toString());
  }

  static PlanJson plan(Plan plan) {
    return PlanJson.builder()
        .tier(PaidTierJson.fromValue(plan.tier().label()))
        .monthlyPrice(plan.monthly().amount())
        .currency(plan.monthly().currency().getCurrencyCode())
        .build();
  }

  static SubscriptionDataJson subscription(Subscription subscription) {
    return new SubscriptionDataJson(
        SubscriptionJson.builder()
            .tier(PaidTierJson.fromValue(subscription.tier().label()))
            .nextTier(subscription.seen().flatMap(SeenSubscription::nextTier).map(tier -> PaidTierJson.fromValue(tier.label())).orElse(null))
            .status(SubscriptionStatusJson.fromValue(subscription.status().label()))
            .cancelAtPeriodEnd(subscription.seen().filter(SeenSubscription::cancelling).isPresent())
            .currentPeriodEnd(subscription.seen().flatMap(SeenSubscription::periodEnd).map(Times::utc).orElse(null))
            .clientSecret(subscription.seen().flatMap(SeenSubscription::clientSecret).orElse(null))
            .build());
  }
}
