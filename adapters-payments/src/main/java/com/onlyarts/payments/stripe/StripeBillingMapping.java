package com.onlyarts.payments.stripe;

import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import com.onlyarts.payments.domain.Tier;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Stripe's words for billing as ours. */
final class StripeBillingMapping {
  /** The member of a subscription's metadata that says which subscription of ours it is. */
  static final String SUBSCRIPTION = "subscription_id";

  /** The member that says whose it is. */
  static final String PERSON = "person_id";

  /** The member that says which tier is billed. */
  private static final String TIER = "tier";

  /** The member that says by which price it is; another one was chosen at Stripe itself. */
  private static final String PRICE = "tier_price";

  /** The member that says which tier is kept although a lesser one is billed next. */
  static final String KEPT_TIER = "kept_tier";

  /** The member that says until when, in seconds since 1970; the end of a period. */
  static final String KEPT_UNTIL = "kept_until";

  private StripeBillingMapping() {}

  static ProviderSubscription subscription(Subscription subscription, Map<Tier, String> prices) {
    SubscriptionItem item = subscription.getItems().getData().getFirst();
    Map<String, String> words = subscription.getMetadata();
    SubscriptionStatus status = status(subscription.getStatus());
    Tier billed =
        billed(words, item.getPrice().getId(), prices)
            .or(() -> Optional.of(Tier.FREE).filter(_ -> status == SubscriptionStatus.ENDED))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "nobody knows which tier Stripe's price %s is"
                            .formatted(item.getPrice().getId())));
    boolean keeps = String.valueOf(item.getCurrentPeriodEnd()).equals(words.get(KEPT_UNTIL));
    Tier now = keeps ? Tier.labelled(Objects.requireNonNull(words.get(KEPT_TIER))) : billed;
    return new ProviderSubscription(
        subscription.getId(),
        status,
        now,
        Optional.of(billed).filter(next -> next != now),
        Boolean.TRUE.equals(subscription.getCancelAtPeriodEnd()),
        Optional.ofNullable(item.getCurrentPeriodEnd()).map(Instant::ofEpochSecond),
        secret(subscription).filter(_ -> status == SubscriptionStatus.INCOMPLETE),
        ours(subscription));
  }

  /** The subscription we said it is when it was made; empty for those that are not ours. */
  static Optional<SubscriptionId> ours(Subscription subscription) {
    return StripeMapping.ours(subscription.getMetadata(), SUBSCRIPTION).map(SubscriptionId::new);
  }

  /**
   * What is written on a subscription of the tier that it is billed for, so that it is known
   * whatever tiers cost later.
   */
  static Map<String, String> billed(Tier tier, String price) {
    return Map.of(TIER, tier.label(), PRICE, price);
  }

  /**
   * As it was written, unless the price was changed at Stripe itself since; those of old are known
   * by what tiers cost now.
   */
  private static Optional<Tier> billed(
      Map<String, String> words, String price, Map<Tier, String> prices) {
    Optional<Tier> written = Optional.ofNullable(words.get(TIER)).map(Tier::labelled);
    if (price.equals(words.get(PRICE)) && written.isPresent()) {
      return written;
    }
    return prices.entrySet().stream()
        .filter(known -> known.getValue().equals(price))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> written);
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
      default ->
          throw new IllegalStateException("Stripe has a new status of subscriptions: " + status);
    };
  }
}
