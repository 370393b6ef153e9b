package com.onlyarts.payments.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.payments.domain.Intent;
import com.onlyarts.payments.domain.Payment;
import com.onlyarts.payments.domain.PaymentId;
import com.onlyarts.payments.domain.PaymentPurpose;
import com.onlyarts.payments.domain.PaymentStatus;
import com.onlyarts.payments.domain.Share;
import com.onlyarts.payments.domain.ShareId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Payments in a map. */
public final class InMemoryPayments implements Payments {
  private final Map<PaymentId, Payment> payments = new HashMap<>();
  private final Map<PaymentId, Instant> heardOf = new HashMap<>();
  private final Map<ShareId, Instant> availableAt = new HashMap<>();
  private final Set<UUID> frozenLines = new HashSet<>();

  @Override
  public void add(Payment payment) {
    save(payment, payment.terms().openedAt());
  }

  @Override
  public Optional<Payment> lock(PaymentId id) {
    return Optional.ofNullable(payments.get(id)).map(InMemoryPayments::copyOf);
  }

  @Override
  public Optional<Payment> lockByIntent(String intentId) {
    return payments.values().stream()
        .filter(payment -> payment.intentId().equals(Optional.of(intentId)))
        .findFirst()
        .map(InMemoryPayments::copyOf);
  }

  @Override
  public Optional<PaymentPurpose> subjectOf(String intentId) {
    return lockByIntent(intentId).map(payment -> payment.terms().subject());
  }

  @Override
  public Optional<Payment> find(PaymentId id) {
    return lock(id);
  }

  @Override
  public Optional<Payment> lockOf(Intent intent) {
    return lockByIntent(intent.id()).or(() -> intent.payment().flatMap(this::lock));
  }

  @Override
  public OptionalLong revisionOf(String intentId) {
    return lockByIntent(intentId)
        .map(payment -> OptionalLong.of(payment.revision()))
        .orElse(OptionalLong.empty());
  }

  @Override
  public void save(Payment payment, Instant now) {
    payments.put(payment.id(), copyOf(payment));
    heardOf.put(payment.id(), now);
  }

  @Override
  public void delivered(PaymentId payment, Collection<UUID> lines, Instant at) {
    requireNonNull(payments.get(payment)).shares().stream()
        .filter(share -> lines.contains(share.line()))
        .forEach(share -> availableAt.putIfAbsent(share.id(), at.plus(share.availableAfter())));
  }

  @Override
  public void freeze(PaymentId payment, UUID line, boolean frozen) {
    frozenLines.remove(line);
    if (frozen) {
      frozenLines.add(line);
    }
  }

  /** The lines whose earnings are withheld. */
  public Set<UUID> frozenLines() {
    return Set.copyOf(frozenLines);
  }

  @Override
  public void availableBy(PaymentId payment, Collection<UUID> lines, Instant at) {
    requireNonNull(payments.get(payment)).shares().stream()
        .filter(share -> lines.contains(share.line()))
        .forEach(
            share ->
                availableAt.computeIfPresent(
                    share.id(), (_, then) -> at.isBefore(then) ? at : then));
  }

  @Override
  public List<PaymentId> toRelease(Instant now, Optional<PaymentId> after, int limit) {
    return payments.values().stream()
        .filter(
            payment ->
                payment.status() == PaymentStatus.SUCCEEDED && !payment.standing().disputed())
        .map(Payment::id)
        .filter(id -> !dueShares(id, now).isEmpty())
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<ShareId> dueShares(PaymentId payment, Instant now) {
    return requireNonNull(payments.get(payment)).shares().stream()
        .filter(
            share ->
                !share.released()
                    && !frozenLines.contains(share.line())
                    && availableAt.containsKey(share.id())
                    && !availableAt.get(share.id()).isAfter(now))
        .map(Share::id)
        .toList();
  }

  @Override
  public List<Unsettled> unsettled(Instant notSince, Optional<PaymentId> after, int limit) {
    return payments.values().stream()
        .filter(payment -> !payment.status().isFinal() && payment.intentId().isPresent())
        .filter(payment -> requireNonNull(heardOf.get(payment.id())).isBefore(notSince))
        .sorted(Comparator.comparing(payment -> payment.id().value().toString()))
        .filter(
            payment ->
                after.isEmpty()
                    || payment.id().value().toString().compareTo(after.get().value().toString())
                        > 0)
        .limit(limit)
        .map(
            payment ->
                new Unsettled(
                    payment.id(), payment.terms().provider(), payment.intentId().orElseThrow()))
        .toList();
  }

  private static Payment copyOf(Payment payment) {
    return Payment.restore(payment.terms(), payment.standing(), payment.shares());
  }
}
