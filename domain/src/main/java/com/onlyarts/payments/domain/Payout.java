package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An artist's money on its way to their bank: out of the available balance when it is decided, out
 * of our books when the bank has it, and back whenever somebody on the way will not have it, even
 * after that (R38). Believes the provider, but never goes back from failed (R36).
 */
public final class Payout {
  private final PayoutTerms terms;
  private PayoutStatus status;
  private Optional<String> transferId;
  private Optional<String> payoutId;
  private Optional<Instant> paidAt;
  private Optional<Instant> failedAt;
  private Optional<String> failure;

  private Payout(PayoutTerms terms, PayoutState standing) {
    this.terms = terms;
    this.status = standing.status();
    this.transferId = standing.transferId();
    this.payoutId = standing.payoutId();
    this.paidAt = standing.paidAt();
    this.failedAt = standing.failedAt();
    this.failure = standing.failure();
  }

  /**
   * A payout the provider does not know of yet; made by {@link PayoutAccount}, which knows what may
   * be paid.
   */
  static Payout request(PayoutTerms terms) {
    return new Payout(terms, PayoutState.requested());
  }

  /** The payout as it was kept. */
  public static Payout restore(PayoutTerms terms, PayoutState standing) {
    return new Payout(terms, standing);
  }

  /** The payout as it is to be kept. */
  public PayoutState standing() {
    return new PayoutState(status, transferId, payoutId, paidAt, failedAt, failure);
  }

  /**
   * What its being decided means for the books: the money is on its way, and no longer available.
   */
  public LedgerEntry booked() {
    return entry(
        "requested",
        "Payout",
        LedgerAccount.availableOf(terms.artist()),
        LedgerAccount.TRANSIT,
        terms.requestedAt());
  }

  /** The money lies in the artist's account at the provider. */
  public void transferred(String transfer) {
    transferId = Optional.of(transfer);
  }

  /** The provider has sent it to the bank; a word that comes late changes nothing. */
  public void sent(String providerPayout) {
    payoutId = Optional.of(providerPayout);
    if (status == PayoutStatus.PENDING) {
      status = PayoutStatus.IN_TRANSIT;
    }
  }

  /** The bank has it; answers the entry for it, or empty if that was known or is overtaken. */
  public Optional<LedgerEntry> paid(Instant now) {
    if (status != PayoutStatus.PENDING && status != PayoutStatus.IN_TRANSIT) {
      return Optional.empty();
    }
    status = PayoutStatus.PAID;
    paidAt = Optional.of(now);
    return Optional.of(
        entry("paid", "Payout to the bank", LedgerAccount.TRANSIT, LedgerAccount.PROVIDER, now));
  }

  /**
   * The provider would not even take it on: nothing has moved there, so it is available again at
   * once.
   */
  public Optional<LedgerEntry> refused(String code, Instant now) {
    if (status != PayoutStatus.PENDING || transferId.isPresent()) {
      return Optional.empty();
    }
    failure = Optional.of(code);
    return Optional.of(failed(now));
  }

  /**
   * The bank, or the provider on its behalf, would not have it, be it after it was paid; true if
   * that is news.
   */
  public boolean bounced(String code) {
    if (status == PayoutStatus.RETURNING || status == PayoutStatus.FAILED) {
      return false;
    }
    status = PayoutStatus.RETURNING;
    failure = Optional.of(code);
    return true;
  }

  /**
   * We have the money back; answers the entry that makes it available again, or empty if it does
   * not come back or was known to.
   */
  public Optional<LedgerEntry> returned(Instant now) {
    return status == PayoutStatus.RETURNING ? Optional.of(failed(now)) : Optional.empty();
  }

  private LedgerEntry failed(Instant now) {
    status = PayoutStatus.FAILED;
    failedAt = Optional.of(now);
    LedgerAccount from = paidAt.isPresent() ? LedgerAccount.PROVIDER : LedgerAccount.TRANSIT;
    return entry(
        "returned", "Returned payout", from, LedgerAccount.availableOf(terms.artist()), now);
  }

  private LedgerEntry entry(
      String fact, String description, LedgerAccount from, LedgerAccount to, Instant at) {
    List<Posting> postings =
        List.of(new Posting(from, terms.amount().negated()), new Posting(to, terms.amount()));
    String key = "payout:%s:%s".formatted(terms.id().value(), fact);
    return new LedgerEntry(
        EntryId.next(), key, LedgerEntry.Kind.PAYOUT, Optional.empty(), description, postings, at);
  }

  /**
   * The key under which the provider is asked for a step, so that it takes it once however often it
   * is asked.
   */
  public String keyOf(Step step) {
    return "payout:%s:%s".formatted(terms.id().value(), step.name().toLowerCase(Locale.ROOT));
  }

  /** What the provider is asked to do. */
  public enum Step {
    /** From us to the artist's account at the provider. */
    TRANSFER,
    /** From there to the bank. */
    PAYOUT,
    /** From there back to us. */
    REVERSAL
  }

  public PayoutTerms terms() {
    return terms;
  }

  public PayoutId id() {
    return terms.id();
  }

  public Money amount() {
    return terms.amount();
  }

  public PayoutStatus status() {
    return status;
  }

  public Optional<String> transferId() {
    return transferId;
  }

  public Optional<String> payoutId() {
    return payoutId;
  }

  public Optional<String> failure() {
    return failure;
  }
}
