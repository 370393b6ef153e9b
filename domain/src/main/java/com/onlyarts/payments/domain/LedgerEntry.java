package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One fact of business in the books: postings that sum to zero (R38). Never changed once booked; a
 * correction is another entry.
 *
 * @param businessKey the fact's own name, so that it is booked once
 * @param payment what it is a fact of, where that is one payment
 * @param postings at least one, none of them zero, at most one an account
 */
public record LedgerEntry(
    EntryId id,
    String businessKey,
    Kind kind,
    Optional<PaymentId> payment,
    String description,
    List<Posting> postings,
    Instant at) {

  public LedgerEntry {
    postings = List.copyOf(postings);
    if (postings.isEmpty()
        || postings.stream().mapToLong(posting -> posting.amount().minor()).sum() != 0) {
      throw new IllegalArgumentException(
          "%s does not balance: %s".formatted(businessKey, postings));
    }
  }

  /** What the entry changes on the pages of each seller, pending and available together. */
  public Map<PersonId, Money> sellerChanges() {
    Map<PersonId, Money> changes = new LinkedHashMap<>();
    for (Posting posting : postings) {
      posting
          .account()
          .owner()
          .ifPresent(seller -> changes.merge(seller, posting.amount(), Money::plus));
    }
    return changes;
  }

  /** What sort of fact it is. */
  public enum Kind {
    SALE,
    RELEASE,
    REFUND,
    PAYOUT,
    CORRECTION,
    /** The platform's own income; no seller has a part in it. */
    SUBSCRIPTION;

    /** Whether it changes what a seller has earned, and not merely where the money is. */
    public boolean isEarning() {
      return this != RELEASE && this != PAYOUT;
    }

    /** The kind's name in the contract and the database. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this label. */
    public static Kind labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }
}
