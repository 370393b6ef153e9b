package com.onlyarts.payments.application.port;

import com.onlyarts.payments.domain.Refund;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds in a map. */
public final class InMemoryRefunds implements Refunds {
  private final Map<RefundId, Refund> refunds = new HashMap<>();

  @Override
  public void add(Refund refund) {
    refunds.put(refund.id(), copyOf(refund));
  }

  @Override
  public Optional<Refund> find(RefundId id) {
    return Optional.ofNullable(refunds.get(id)).map(InMemoryRefunds::copyOf);
  }

  @Override
  public Optional<Refund> findByProviderId(String providerId) {
    return refunds.values().stream()
        .filter(refund -> refund.providerId().equals(Optional.of(providerId)))
        .findFirst()
        .map(InMemoryRefunds::copyOf);
  }

  @Override
  public void save(Refund refund) {
    refunds.replace(refund.id(), copyOf(refund));
  }

  @Override
  public List<RefundId> pending(
      Instant before, Instant dueBy, Optional<RefundId> after, int limit) {
    return refunds.values().stream()
        .filter(
            refund ->
                refund.status() == RefundStatus.PENDING
                    && refund.createdAt().isBefore(before)
                    && !refund.dueAt().isAfter(dueBy))
        .map(Refund::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(limit)
        .toList();
  }

  public Collection<Refund> all() {
    return refunds.values();
  }

  private static Refund copyOf(Refund refund) {
    return Refund.restore(
        refund.id(),
        refund.payment(),
        refund.amount(),
        refund.lines(),
        refund.reason(),
        refund.requestedBy(),
        refund.createdAt(),
        refund.dueAt(),
        refund.status(),
        refund.providerId(),
        refund.settledAt(),
        refund.failure());
  }
}
