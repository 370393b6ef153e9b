package com.onlyarts.payments.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.payments.domain.ProviderSubscription;
import com.onlyarts.payments.domain.Subscription;
import com.onlyarts.payments.domain.SubscriptionId;
import com.onlyarts.payments.domain.SubscriptionStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscriptions in a map. */
public final class InMemorySubscriptions implements Subscriptions {
  private final Map<SubscriptionId, Subscription> subscriptions = new LinkedHashMap<>();
  private final Map<SubscriptionId, Instant> lookedAt = new HashMap<>();

  @Override
  public boolean add(Subscription subscription) {
    if (latestOf(subscription.person()).filter(Subscription::isOpen).isPresent()) {
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
  public long revisionOf(String provider, String providerId) {
    return subscriptions.values().stream()
        .filter(it -> nameOf(it).equals(Optional.of(providerId)))
        .mapToLong(Subscription::revision)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void save(Subscription subscription, Instant at) {
    subscriptions.replace(subscription.id(), subscription);
    lookedAt.put(subscription.id(), at);
  }

  @Override
  public Optional<Subscription> latestOf(PersonId person) {
    return subscriptions.values().stream()
        .filter(subscription -> subscription.person().equals(person))
        .reduce((_, later) -> later);
  }

  @Override
  public List<Subscription> requested(Instant before, Optional<SubscriptionId> after, int limit) {
    return subscriptions.values().stream()
        .filter(subscription -> subscription.status() == SubscriptionStatus.REQUESTED)
        .filter(subscription -> subscription.requestedAt().isBefore(before))
        .sorted(Comparator.comparing(subscription -> subscription.id().value().toString()))
        .filter(
            subscription ->
                after.isEmpty()
                    || subscription
                            .id()
                            .value()
                            .toString()
                            .compareTo(after.get().value().toString())
                        > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Unseen> unseen(Instant since, Optional<Unseen> after, int limit) {
    Comparator<Unseen> longestFirst =
        Comparator.comparing(Unseen::lookedAt).thenComparing(it -> it.id().value().toString());
    return subscriptions.values().stream()
        .filter(it -> it.isOpen() && it.seen().isPresent())
        .map(
            it ->
                new Unseen(
                    it.id(),
                    it.provider(),
                    nameOf(it).orElseThrow(),
                    requireNonNull(lookedAt.get(it.id()))))
        .filter(
            it ->
                it.lookedAt().isBefore(since)
                    && (after.isEmpty() || longestFirst.compare(it, after.get()) > 0))
        .sorted(longestFirst)
        .limit(limit)
        .toList();
  }

  private static Optional<String> nameOf(Subscription subscription) {
    return subscription.seen().map(ProviderSubscription::id);
  }
}
