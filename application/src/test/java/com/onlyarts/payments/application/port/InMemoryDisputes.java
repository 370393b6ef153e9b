package com.onlyarts.payments.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.payments.application.port.DisputeRecords.DisputeRecord;
import com.onlyarts.payments.domain.Dispute;
import com.onlyarts.payments.domain.DisputeStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Disputes in a map, to change and to look at. */
public final class InMemoryDisputes implements Disputes, DisputeRecords {
  private final Payments payments;
  private final Map<String, Dispute> disputes = new LinkedHashMap<>();
  private final Map<String, Instant> lookedAt = new HashMap<>();

  public InMemoryDisputes(Payments payments) {
    this.payments = payments;
  }

  @Override
  public Optional<Dispute> find(String providerId) {
    return Optional.ofNullable(disputes.get(providerId));
  }

  @Override
  public List<Dispute> of(PaymentId payment) {
    return disputes.values().stream().filter(dispute -> dispute.payment().equals(payment)).toList();
  }

  @Override
  public void save(Dispute dispute, Instant at) {
    disputes.put(dispute.providerId(), dispute);
    lookedAt.put(dispute.providerId(), at);
  }

  @Override
  public List<Unseen> unseen(Instant since, Optional<Unseen> after, int limit) {
    Comparator<Unseen> longestFirst =
        Comparator.comparing(Unseen::lookedAt).thenComparing(Unseen::providerId);
    return disputes.values().stream()
        .filter(Dispute::isOpen)
        .map(
            dispute ->
                new Unseen(
                    payments.lock(dispute.payment()).orElseThrow().terms().provider(),
                    dispute.providerId(),
                    requireNonNull(lookedAt.get(dispute.providerId()))))
        .filter(
            it ->
                it.lookedAt().isBefore(since)
                    && (after.isEmpty() || longestFirst.compare(it, after.get()) > 0))
        .sorted(longestFirst)
        .limit(limit)
        .toList();
  }

  @Override
  public Page<DisputeRecord> all(Optional<DisputeStatus> status, PageRequest request) {
    List<DisputeRecord> rows = new ArrayList<>();
    disputes.values().stream()
        .filter(it -> status.isEmpty() || status.get() == it.status())
        .forEach(it -> rows.addFirst(record(it)));
    List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
    int from =
        request
            .cursor()
            .map(cursor -> 1 + ids.indexOf(cursor.in("disputes:id:desc").uuid(0)))
            .orElse((int) request.offset());
    List<DisputeRecord> fetched = rows.stream().skip(from).limit(request.oneMore()).toList();
    return Page.of(
        request, fetched, rows.size(), row -> Cursor.at("disputes:id:desc", row.id().value()));
  }

  private static DisputeRecord record(Dispute it) {
    return new DisputeRecord(
        it.id(),
        it.payment(),
        it.providerId(),
        it.amount(),
        it.status(),
        it.reason(),
        it.openedAt(),
        it.evidenceDue(),
        it.closedAt());
  }
}
