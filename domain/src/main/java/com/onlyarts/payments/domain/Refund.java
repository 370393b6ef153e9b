package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Money given back, or asked to be. Decided first, then asked of the provider, then settled by its
 * answer.
 */
public final class Refund {
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final Duration LAST_PAUSE_AFTER_RETURN = Duration.ofDays(16);

  private final RefundId id;
  private final PaymentId payment;
  private final Money amount;
  private final Map<UUID, Money> lines;
  private final String reason;
  private final Optional<PersonId> requestedBy;
  private final Instant createdAt;
  private final Instant dueAt;
  private RefundStatus status;
  private Optional<String> providerId;
  private Optional<Instant> settledAt;
  private Optional<String> failure;

  private Refund(
      RefundId id,
      PaymentId payment,
      Money amount,
      Map<UUID, Money> lines,
      String reason,
      Optional<PersonId> requestedBy,
      Instant createdAt,
      Instant dueAt,
      RefundStatus status,
      Optional<String> providerId,
      Optional<Instant> settledAt,
      Optional<String> failure) {
    this.id = id;
    this.payment = payment;
    this.amount = amount;
    this.lines = Map.copyOf(lines);
    this.reason = reason;
    this.requestedBy = requestedBy;
    this.createdAt = createdAt;
    this.dueAt = dueAt;
    this.status = status;
    this.providerId = providerId;
    this.settledAt = settledAt;
    this.failure = failure;
  }

  /**
   * A refund that was decided and that the provider does not know of yet; made by {@link Payment},
   * which knows what is left.
   */
  static Refund decided(
      RefundId id,
      PaymentId payment,
      Money amount,
      Map<UUID, Money> lines,
      String reason,
      Optional<PersonId> requestedBy,
      Instant now,
      Instant due) {
    return new Refund(
        id,
        payment,
        amount,
        lines,
        reason,
        requestedBy,
        now,
        due,
        RefundStatus.PENDING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The refund as it was kept. */
  public static Refund restore(
      RefundId id,
      PaymentId payment,
      Money amount,
      Map<UUID, Money> lines,
      String reason,
      Optional<PersonId> requestedBy,
      Instant createdAt,
      Instant dueAt,
      RefundStatus status,
      Optional<String> providerId,
      Optional<Instant> settledAt,
      Optional<String> failure) {
    return new Refund(
        id,
        payment,
        amount,
        lines,
        reason,
        requestedBy,
        createdAt,
        dueAt,
        status,
        providerId,
        settledAt,
        failure);
  }

  /** The provider knows it under this name. */
  public void knownAs(String providerId) {
    this.providerId = Optional.of(providerId);
  }

  void succeed(Instant now) {
    status = RefundStatus.SUCCEEDED;
    settledAt = Optional.of(now);
  }

  void fail(String code, Instant now) {
    status = RefundStatus.FAILED;
    failure = Optional.of(code);
    settledAt = Optional.of(now);
  }

  /**
   * The key under which the provider is asked, so that it gives back once however often it is
   * asked.
   */
  public String providerKey() {
    return "refund:" + id.value();
  }

  public RefundId id() {
    return id;
  }

  public PaymentId payment() {
    return payment;
  }

  public Money amount() {
    return amount;
  }

  /** What it takes, to ask for the same again. */
  public RefundScope scope() {
    return lines.isEmpty() ? RefundScope.part(amount) : RefundScope.lines(lines);
  }

  /** How much of which lines, if it names any; else every seller gives back their part (R37). */
  public Map<UUID, Money> lines() {
    return lines;
  }

  public String reason() {
    return reason;
  }

  /** The admin who decided it; empty when the platform or the provider itself did. */
  public Optional<PersonId> requestedBy() {
    return requestedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When the provider is to be asked for it: at once, or later when it would not do it before. */
  public Instant dueAt() {
    return dueAt;
  }

  /**
   * How long to wait before what is owed is asked for again: twice as long every time, at least ten
   * minutes and at most a day, unless it has waited longer before.
   */
  public Duration pauseAfterFailure() {
    Duration longest = longer(LONGEST_PAUSE, pause());
    Duration next = longer(SHORTEST_PAUSE, pause().multipliedBy(2));
    return next.compareTo(longest) > 0 ? longest : next;
  }

  /**
   * How long to wait before what a bank returned is given again: 1, 2, 4, 8 and 16 days, a month in
   * all (R37); empty after that.
   */
  public Optional<Duration> pauseAfterReturn() {
    return Optional.of(longer(LONGEST_PAUSE, pause().multipliedBy(2)))
        .filter(next -> next.compareTo(LAST_PAUSE_AFTER_RETURN) <= 0);
  }

  private Duration pause() {
    return Duration.between(createdAt, dueAt);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  public RefundStatus status() {
    return status;
  }

  public Optional<String> providerId() {
    return providerId;
  }

  public Optional<Instant> settledAt() {
    return settledAt;
  }

  public Optional<String> failure() {
    return failure;
  }
}
