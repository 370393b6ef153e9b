package com.onlyarts.payments.stripe;

import com.onlyarts.payments.domain.SeenSubscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stripe's words for billing as ours. */
final class StripeBillingWords {
  /** The member of a subscription's metadata that says which subscription of ours it is. */
  static final String SUBSCRIPTION = "subscription_id";

  /** The member that says which tier is kept although a lesser one is billed next. */
  static final String KEPT_TIER = "kept_tier";

  /** The member that says until when, in seconds since 1970; the end of a period. */
  static final String KEPT_UNTIL = "kept_until";

  private StripeBillingWords() {}

  static SeenSubscription subscription(Subscription subscription, Map<Tier, String> prices) {
    SubscriptionItem item = subscription.getItems().getData().getFirst();
    Map<String, String> words = subscription.getMetadata();
    Optional<Tier> billed = prices.entrySet().stream().filter(price -> price.getValue().equals(item.getPrice().getId())).map(Map.Entry::getKey).findFirst();
    boolean keeps = String.valueOf(item.getCurrentPeriodEnd()).equals(words.get(KEPT_UNTIL));
    Tier now = keeps ? Tier.labelled(words.get(KEPT_TIER)) : billed.orElse(Tier.FREE);
    SubscriptionStatus status = status(subscription.getStatus());
    return new SeenSubscription(
        subscription.getId(),
        status,
        now,
        billed.filter(next -> next != now),
        Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd()),
        Optional.ofNullable(item.getCurrentPeriodEnd()).map(Instant::ofEpochSecond),
        secret(subscription).filter(_ -> status == SubscriptionStatus.INCOMPLETE),
        billed.flatMap(_ -> Optional.ofNullable(words.get(SUBSCRIPTION))).map(UUID::fromString).map(SubscriptionId::new));
  }

  private static Optional<String> secret(Subscription subscription) {
    return Optional.ofNullable(subscription.getLatestInvoiceObject())
        .map(Invoice::getConfirmationSecret)
        .map(Invoice.ConfirmationSecret::getClientSecret);
  }

  private static SubscriptionStatus status(String status) {
    return switch (status) {
      case "incomplete" -> SubscriptionStatus.INCOMPLETE;
      case "trialing", "active" -> SubscriptionStatus.ACTIVE;
      case "past_due" -> SubscriptionStatus.PAST_DUE;
      case "unpaid", "paused" -> SubscriptionStatus.UNPAID;
      case "canceled", "incomplete_expired" -> SubscriptionStatus.ENDED;
      default -> throw new IllegalStateException("Stripe has a new status of subscriptions: " + status);
    };
  }
}
