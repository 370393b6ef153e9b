package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentsRejection.AlreadySubscribed;
import com.onlyarts.payments.domain.PaymentsRejection.SubscriptionNotChangeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person's subscription: asked for here, and from then on what the provider says it is.
 *
 * @param customer the person's name at the provider
 * @param seen how the provider last saw it; empty until it has answered
 * @param ended whether it was given up before the provider knew of it
 * @param revision how often the provider's word was taken in: what was asked before the last time
 *     is overtaken (R36)
 */
public record Subscription(
    SubscriptionId id,
    PersonId person,
    String provider,
    String customer,
    Tier wanted,
    Optional<ProviderSubscription> seen,
    boolean ended,
    Instant requestedAt,
    long revision) {

  /** One the provider is not asked for yet. */
  public static Subscription request(
      SubscriptionId id,
      PersonId person,
      String provider,
      String customer,
      Tier wanted,
      Instant now) {
    return new Subscription(
        id, person, provider, customer, wanted, Optional.empty(), false, now, 0);
  }

  /**
   * Whether something else was taken in since it stood at that revision, so that what was asked
   * then may be old.
   */
  public boolean hasOvertaken(ProviderSubscription asked, long since) {
    return revision != since && seen.filter(known -> !known.equals(asked)).isPresent();
  }

  /** Where it stands. */
  public SubscriptionStatus status() {
    return ended
        ? SubscriptionStatus.ENDED
        : seen.map(ProviderSubscription::status).orElse(SubscriptionStatus.REQUESTED);
  }

  /**
   * The tier the person has by it: kept while a payment is past due, free once that is given up.
   */
  public Tier granted() {
    return status().grants() ? tier() : Tier.FREE;
  }

  /** The tier it is for. */
  public Tier tier() {
    return seen.map(ProviderSubscription::tier).orElse(wanted);
  }

  /** Whether there may be no other beside it. */
  public boolean isOpen() {
    return status() != SubscriptionStatus.ENDED;
  }

  /** It is as the provider says; an end is final (R36). */
  public Subscription as(ProviderSubscription now) {
    boolean over = seen.filter(before -> before.status() == SubscriptionStatus.ENDED).isPresent();
    return over
        ? this
        : new Subscription(
            id,
            person,
            provider,
            customer,
            wanted,
            Optional.of(now),
            false,
            requestedAt,
            revision + 1);
  }

  /** The provider never took it on. */
  public Subscription givenUp() {
    return seen.isPresent()
        ? this
        : new Subscription(
            id, person, provider, customer, wanted, seen, true, requestedAt, revision + 1);
  }

  /** Refuses to be one of two. */
  public void makeWay() {
    if (isOpen()) {
      throw new Rejected(new AlreadySubscribed(tier()));
    }
  }

  /** The provider's name for one that can be changed: it is paid for, or about to be again. */
  public String changeable() {
    if (!status().grants()) {
      throw new Rejected(new SubscriptionNotChangeable(status()));
    }
    return providerId();
  }

  /** The provider's name. */
  public String providerId() {
    return seen.map(ProviderSubscription::id)
        .orElseThrow(() -> new Rejected(new SubscriptionNotChangeable(status())));
  }

  /** What one paid invoice means for the books; once for each, however often it is told. */
  public LedgerEntry income(String invoice, Money paid, Instant now) {
    List<Posting> postings =
        List.of(
            new Posting(LedgerAccount.PROVIDER, paid.negated()),
            new Posting(LedgerAccount.SUBSCRIPTIONS, paid));
    String key = "invoice:%s:paid".formatted(invoice);
    return new LedgerEntry(
        EntryId.next(),
        key,
        LedgerEntry.Kind.SUBSCRIPTION,
        Optional.empty(),
        "Subscription %s".formatted(tier().label()),
        postings,
        now);
  }
}
