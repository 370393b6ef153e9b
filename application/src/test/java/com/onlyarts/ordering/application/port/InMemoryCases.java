package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseId;
import com.onlyarts.ordering.domain.CaseParcel;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Cases in a map; what must be inside a transaction says so. */
public final class InMemoryCases implements Cases {
  private final InMemoryTransactions transactions;
  private final Map<CaseId, Case> cases = new LinkedHashMap<>();
  private final Map<CaseId, List<CaseEntry>> entries = new HashMap<>();
  private final Set<PaymentId> disputed = new HashSet<>();
  private final Predicate<PaymentId> questioned;

  public InMemoryCases(InMemoryTransactions transactions) {
    this(transactions, _ -> false);
  }

  /**
   * @param questioned what payments says of a bank that disputes one
   */
  public InMemoryCases(InMemoryTransactions transactions, Predicate<PaymentId> questioned) {
    this.transactions = transactions;
    this.questioned = questioned;
  }

  /** A bank questions this payment. */
  public void dispute(PaymentId payment) {
    disputed.add(payment);
  }

  public List<CaseEntry> entriesOf(CaseId id) {
    return List.copyOf(entries.getOrDefault(id, List.of()));
  }

  /** The cases that have not ended. */
  public List<CaseId> running() {
    return cases.values().stream().filter(it -> !it.hasEnded()).map(Case::id).toList();
  }

  List<Case> all() {
    return cases.values().stream().map(InMemoryCases::copyOf).toList();
  }

  @Override
  public Optional<CaseId> add(Case opened) {
    transactions.requireInside();
    Optional<CaseId> before =
        cases.values().stream()
            .filter(it -> !it.hasEnded() && isAboutTheSame(it, opened))
            .map(Case::id)
            .findFirst();
    if (before.isEmpty()) {
      cases.put(opened.id(), copyOf(opened));
    }
    return before;
  }

  private static boolean isAboutTheSame(Case one, Case other) {
    return one.subject().kind().equals(other.subject().kind())
        && one.subject().id().equals(other.subject().id());
  }

  @Override
  public Optional<Case> lock(CaseId id) {
    transactions.requireInside();
    return Optional.ofNullable(cases.get(id)).map(InMemoryCases::copyOf);
  }

  @Override
  public void save(Case changed, Instant now) {
    transactions.requireInside();
    cases.replace(changed.id(), copyOf(changed));
  }

  @Override
  public UUID append(CaseId id, CaseEntry entry) {
    transactions.requireInside();
    entries.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry);
    return UUID.randomUUID();
  }

  @Override
  public int shownBy(CaseId id, PersonId person) {
    return entriesOf(id).stream()
        .filter(entry -> entry.by().equals(Optional.of(person)))
        .mapToInt(entry -> entry.shown())
        .sum();
  }

  @Override
  public List<CaseId> due(Instant now, Optional<CaseId> after, int most) {
    return cases.values().stream()
        .filter(it -> !it.hasEnded())
        .filter(
            it ->
                it.state().dueBy().filter(due -> !due.isAfter(now)).isPresent()
                    || isDisputed(it.id()))
        .map(Case::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  @Override
  public boolean isDisputed(CaseId id) {
    return Optional.ofNullable(cases.get(id))
        .map(it -> it.subject().payment())
        .filter(payment -> disputed.contains(payment) || questioned.test(payment))
        .isPresent();
  }

  @Override
  public Optional<CaseId> openAbout(String kind, UUID thing) {
    return cases.values().stream()
        .filter(it -> !it.hasEnded())
        .filter(it -> it.subject().kind().equals(kind) && it.subject().id().equals(thing))
        .map(Case::id)
        .findFirst();
  }

  @Override
  public List<CaseId> sentWith(String trackingNumber) {
    return cases.values().stream()
        .filter(it -> !it.hasEnded())
        .filter(
            it ->
                it.state()
                    .onItsWay()
                    .flatMap(CaseParcel::trackingNumber)
                    .filter(number -> plain(number).equals(plain(trackingNumber)))
                    .isPresent())
        .map(Case::id)
        .toList();
  }

  static String plain(String number) {
    return number.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static Case copyOf(Case it) {
    return Case.restore(it.id(), it.subject(), it.parties(), it.claim(), it.state());
  }
}
