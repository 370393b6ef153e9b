package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscriptions in a map. */
public final class InMemorySubscriptions implements Subscriptions {
  private final Map<SubscriptionId, Subscription> subscriptions = new LinkedHashMap<>();

  @Override
  public boolean add(Subscription subscription) {
    if (latestOf(subscription.person(), subscription.provider()).filter(Subscription::isOpen).isPresent()) {
      return false;
    }
    subscriptions.put(subscription.id(), subscription);
    return true;
  }

  @Override
  public Optional<Subscription> lock(SubscriptionId id) {
    return Optional.ofNullable(subscriptions.get(id));
  }

  @Override
  public void save(Subscription subscription) {
    subscriptions.replace(subscription.id(), subscription);
  }

  @Override
  public Optional<Subscription> latestOf(PersonId person, String provider) {
    return subscriptions.values().stream()
        .filter(subscription -> subscription.person().equals(person) && subscription.provider().equals(provider))
        .reduce((_, later) -> later);
  }

  @Override
  public List<Subscription> requested(String provider, Instant before, int limit) {
    return subscriptions.values().stream()
        .filter(subscription -> subscription.status() == SubscriptionStatus.REQUESTED && subscription.provider().equals(provider))
        .filter(subscription -> subscription.requestedAt().isBefore(before))
        .limit(limit)
        .toList();
  }
}
