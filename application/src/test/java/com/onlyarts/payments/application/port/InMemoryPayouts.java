package com.onlyarts.payments.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.domain.Payout;
import com.onlyarts.payments.domain.PayoutId;
import com.onlyarts.payments.domain.PayoutStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Payouts in a map, to change and to look at. */
public final class InMemoryPayouts implements Payouts, PayoutRecords {
  private final Map<PayoutId, Payout> payouts = new LinkedHashMap<>();
  private final Map<PayoutId, Instant> lookedAt = new HashMap<>();

  @Override
  public void add(Payout payout) {
    payouts.put(payout.id(), copyOf(payout));
  }

  @Override
  public Optional<Payout> lock(PayoutId id) {
    return Optional.ofNullable(payouts.get(id)).map(InMemoryPayouts::copyOf);
  }

  @Override
  public void save(Payout payout, Instant at) {
    payouts.replace(payout.id(), copyOf(payout));
    lookedAt.put(payout.id(), at);
  }

  @Override
  public List<PayoutId> unseen(Unseen which, Optional<PayoutId> after, int limit) {
    return payouts.values().stream()
        .filter(payout -> which.in().contains(payout.status()))
        .filter(
            payout ->
                lookedAt
                    .getOrDefault(payout.id(), payout.terms().requestedAt())
                    .isBefore(which.since()))
        .filter(payout -> !payout.terms().requestedAt().isBefore(which.requestedAfter()))
        .map(Payout::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(limit)
        .toList();
  }

  public Collection<Payout> all() {
    return payouts.values();
  }

  @Override
  public Optional<PayoutRecord> find(PayoutId id) {
    return lock(id).map(InMemoryPayouts::record);
  }

  @Override
  public Page<PayoutRecord> of(PersonId artist, PageRequest request) {
    return page(payout -> payout.terms().artist().equals(artist), request);
  }

  @Override
  public Page<PayoutRecord> all(Optional<PayoutStatus> status, PageRequest request) {
    return page(payout -> status.isEmpty() || status.get() == payout.status(), request);
  }

  private Page<PayoutRecord> page(Predicate<Payout> which, PageRequest request) {
    List<PayoutRecord> rows = new ArrayList<>();
    payouts.values().stream().filter(which).forEach(payout -> rows.addFirst(record(payout)));
    List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
    int from =
        request
            .cursor()
            .map(cursor -> 1 + ids.indexOf(cursor.in("payouts:id:desc").uuid(0)))
            .orElse((int) request.offset());
    List<PayoutRecord> fetched = rows.stream().skip(from).limit(request.oneMore()).toList();
    return Page.of(
        request, fetched, rows.size(), row -> Cursor.at("payouts:id:desc", row.id().value()));
  }

  private static PayoutRecord record(Payout payout) {
    return new PayoutRecord(
        payout.id(),
        payout.terms().artist(),
        payout.amount(),
        payout.status(),
        payout.failure(),
        payout.terms().requestedAt(),
        payout.standing().paidAt(),
        payout.standing().failedAt());
  }

  private static Payout copyOf(Payout payout) {
    return Payout.restore(payout.terms(), payout.standing());
  }
}
