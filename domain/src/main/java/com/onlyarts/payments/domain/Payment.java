package com.onlyarts.payments.domain;

import static java.util.function.Predicate.not;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToRefund;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.PaymentsRejection.RefundExceedsCaptured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Money to be had from somebody, and what became of it. Believes the provider, but never goes back
 * from paid (R36), and never gives back more than came in (R37).
 */
public final class Payment {
  private final PaymentTerms terms;
  private List<Share> shares;
  private PaymentStatus status;
  private Optional<String> intentId;
  private Optional<String> clientSecret;
  private Optional<String> failureCode;
  private Money captured;
  private Money refunding;
  private Money refunded;
  private boolean disputed;
  private Optional<Instant> paidAt;
  private long revision;

  private Payment(PaymentTerms terms, PaymentState state, List<Share> shares) {
    this.terms = terms;
    this.shares = List.copyOf(shares);
    this.status = state.status();
    this.intentId = state.intentId();
    this.clientSecret = state.clientSecret();
    this.failureCode = state.failureCode();
    this.captured = state.captured();
    this.refunding = state.refunding();
    this.refunded = state.refunded();
    this.disputed = state.disputed();
    this.paidAt = state.paidAt();
    this.revision = state.revision();
  }

  /** A payment the provider is not asked for yet. One that is held in escrow has a single share. */
  public static Payment open(PaymentTerms terms, List<Share> shares) {
    if (shares.size() > 1
        && shares.stream().anyMatch(share -> share.custody() == Share.Custody.ESCROW)) {
      throw new IllegalArgumentException("a payment in escrow has one share");
    }
    return new Payment(terms, PaymentState.opened(terms.amount().currency()), shares);
  }

  /** The payment as it was kept. */
  public static Payment restore(PaymentTerms terms, PaymentState state, List<Share> shares) {
    return new Payment(terms, state, shares);
  }

  /** The payment as it is to be kept. */
  public PaymentState standing() {
    return new PaymentState(
        status,
        intentId,
        clientSecret,
        failureCode,
        captured,
        refunding,
        refunded,
        disputed,
        paidAt,
        revision);
  }

  /**
   * Takes in what the provider says. Words may come twice and in any order: paid stays paid, and
   * called off yields to nothing but paid (R36). A second intent for the same payment, should there
   * ever be one, counts only if it is the one that is paid.
   */
  public PaymentTransition see(Intent intent, Instant now) {
    revision++;
    boolean succeeded = intent.status() == PaymentStatus.SUCCEEDED;
    boolean another = intentId.isPresent() && !intentId.get().equals(intent.id());
    if (another && (!succeeded || status == PaymentStatus.SUCCEEDED)) {
      return new PaymentTransition.Nothing();
    }
    intentId = Optional.of(intent.id());
    clientSecret = Optional.of(intent.clientSecret());
    if (status == PaymentStatus.SUCCEEDED || (status == PaymentStatus.CANCELLED && !succeeded)) {
      return new PaymentTransition.Nothing();
    }
    if (succeeded) {
      return intent.amount().equals(terms.amount())
          ? paid(now)
          : new PaymentTransition.Strange(intent.amount());
    }
    boolean known = status == intent.status() && failureCode.equals(intent.failureCode());
    status = intent.status();
    failureCode = intent.failureCode();
    if (known) {
      return new PaymentTransition.Nothing();
    }
    return status == PaymentStatus.REQUIRES_PAYMENT_METHOD && failureCode.isPresent()
        ? new PaymentTransition.Declined(failureCode.get())
        : new PaymentTransition.Moved();
  }

  /**
   * Whether what the provider says of an intent is what is known of it, or of one that is paid, so
   * that it can change nothing.
   */
  public boolean knows(Intent intent) {
    boolean same = status == intent.status() && failureCode.equals(intent.failureCode());
    return intentId.isEmpty()
        || !intentId.get().equals(intent.id())
        || same
        || status == PaymentStatus.SUCCEEDED;
  }

  /** A payment of nothing at all, which no provider would take, is paid as it is. */
  public PaymentTransition settleFree(Instant now) {
    if (!isFree() || status.isFinal()) {
      return new PaymentTransition.Nothing();
    }
    String name = "free_" + terms.id().value();
    intentId = Optional.of(name);
    clientSecret = Optional.of(name + "_secret_none");
    return paid(now);
  }

  /** Calls off a payment the provider was never asked for; true if it is called off. */
  public boolean callOff() {
    if (status == PaymentStatus.CREATED && intentId.isEmpty()) {
      status = PaymentStatus.CANCELLED;
    }
    return status == PaymentStatus.CANCELLED;
  }

  private PaymentTransition paid(Instant now) {
    status = PaymentStatus.SUCCEEDED;
    failureCode = Optional.empty();
    captured = terms.amount();
    paidAt = Optional.of(now);
    Postings postings = new Postings();
    for (Share share : shares) {
      if (share.inEscrow()) {
        postings.add(LedgerAccount.ESCROW, share.gross()).add(LedgerAccount.TAX, share.tax());
      } else {
        postings
            .add(share.account(), share.earnings())
            .add(LedgerAccount.FEES, share.fee())
            .add(LedgerAccount.TAX, share.tax());
      }
    }
    String key = "payment:%s:captured".formatted(terms.id().value());
    return new PaymentTransition.Paid(
        entry(key, LedgerEntry.Kind.SALE, "Sale", postings.rest(LedgerAccount.PROVIDER), now));
  }

  /**
   * Decides to give money back (R37).
   *
   * @param wanted how much; all that is left if empty
   * @throws Rejected while the bank disputes the payment, when nothing is left, or when more is
   *     wanted than is left
   */
  public Refund refund(
      RefundId id, Optional<Money> wanted, String reason, Optional<PersonId> by, Instant now) {
    if (disputed) {
      throw new Rejected(new PaymentDisputed(terms.id()));
    }
    return decided(id, left(wanted), reason, by, now, now);
  }

  /**
   * Owes money back without anybody's asking for it: decided also while the bank disputes the
   * payment, and carried out once that is over (R37).
   *
   * @param wanted how much, at most what is left; all of that if empty
   * @param due when the provider is to be asked for it
   * @throws Rejected when nothing is left
   */
  public Refund owe(RefundId id, Optional<Money> wanted, String reason, Instant now, Instant due) {
    Optional<Money> possible = wanted.filter(amount -> amount.compareTo(refundable()) <= 0);
    return decided(id, left(possible), reason, Optional.empty(), now, due);
  }

  private Money left(Optional<Money> wanted) {
    if (!refundable().isPositive()) {
      throw new Rejected(new NothingToRefund(terms.id()));
    }
    Money amount = wanted.orElse(refundable());
    if (amount.compareTo(refundable()) > 0) {
      throw new Rejected(new RefundExceedsCaptured(terms.id(), refundable()));
    }
    return amount;
  }

  /**
   * Takes note of money the provider or the bank gave back by itself, as far as anything is left to
   * give back.
   */
  public Optional<Refund> takenBack(RefundId id, Money amount, String reason, Instant now) {
    Money taken = amount.compareTo(refundable()) > 0 ? refundable() : amount;
    return taken.isPositive()
        ? Optional.of(decided(id, taken, reason, Optional.empty(), now, now))
        : Optional.empty();
  }

  private Refund decided(
      RefundId id, Money amount, String reason, Optional<PersonId> by, Instant now, Instant due) {
    refunding = refunding.plus(amount);
    return Refund.decided(id, terms.id(), amount, reason, by, now, due);
  }

  /** The money of a refund has gone; answers the entry for it, or empty if that was known. */
  public Optional<LedgerEntry> refundSucceeded(Refund refund, Instant now) {
    if (refund.status() != RefundStatus.PENDING) {
      return Optional.empty();
    }
    refund.succeed(now);
    refunding = refunding.minus(refund.amount());
    String key = "refund:%s".formatted(refund.id().value());
    return entry(key, LedgerEntry.Kind.REFUND, "Refund", moveRefunded(refund.amount()), now);
  }

  /**
   * A refund was refused, or came back after it had gone: then the entry for it is answered, which
   * puts everything back.
   */
  public Optional<LedgerEntry> refundFailed(Refund refund, String code, Instant now) {
    RefundStatus before = refund.status();
    if (before == RefundStatus.FAILED) {
      return Optional.empty();
    }
    refund.fail(code, now);
    if (before == RefundStatus.PENDING) {
      refunding = refunding.minus(refund.amount());
      return Optional.empty();
    }
    String key = "refund:%s:failed".formatted(refund.id().value());
    return entry(
        key,
        LedgerEntry.Kind.CORRECTION,
        "Returned refund",
        moveRefunded(refund.amount().negated()),
        now);
  }

  /**
   * So much more of the payment is refunded; sellers and tax give their rounded part of the whole,
   * the platform's fee the rest (R37), or escrow where nobody has earned anything yet.
   */
  private Postings moveRefunded(Money amount) {
    refunded = refunded.plus(amount);
    Postings postings = new Postings().add(LedgerAccount.PROVIDER, amount);
    List<Share> after = new ArrayList<>();
    for (Share share : shares) {
      Share now = share.whenRefunded(refunded, captured);
      if (!share.inEscrow()) {
        postings.add(share.account(), share.returnedEarnings().minus(now.returnedEarnings()));
      }
      postings.add(LedgerAccount.TAX, share.returnedTax().minus(now.returnedTax()));
      after.add(now);
    }
    shares = List.copyOf(after);
    return postings.rest(inEscrow() ? LedgerAccount.ESCROW : LedgerAccount.FEES);
  }

  /**
   * Lets sellers have the earnings of these shares (R38); answers one entry for each that has
   * anything left.
   */
  public List<LedgerEntry> release(Collection<ShareId> due, Instant now) {
    List<Share> released =
        shares.stream()
            .filter(not(Share::released))
            .filter(share -> due.contains(share.id()))
            .toList();
    shares =
        shares.stream()
            .map(share -> released.contains(share) ? share.whenReleased() : share)
            .toList();
    return released.stream().flatMap(share -> releaseEntry(share, now).stream()).toList();
  }

  private Optional<LedgerEntry> releaseEntry(Share share, Instant now) {
    String key = "share:%s:released".formatted(share.id().value());
    Postings postings = new Postings().add(LedgerAccount.availableOf(share.seller()), share.kept());
    if (share
        .inEscrow()) { // earned only now: what refunds left in escrow is the seller's, and the rest
      // of it the platform's
      postings.add(
          LedgerAccount.ESCROW, share.gross().minus(refunded.minus(share.returnedTax())).negated());
      return entry(
          key,
          LedgerEntry.Kind.SALE,
          "Release from escrow",
          postings.rest(LedgerAccount.FEES),
          now);
    }
    return entry(
        key,
        LedgerEntry.Kind.RELEASE,
        "Release",
        postings.add(LedgerAccount.pendingOf(share.seller()), share.kept().negated()),
        now);
  }

  /**
   * Money in escrow is one share's alone ({@link #open}), so that a refund is taken from one place.
   */
  private boolean inEscrow() {
    return shares.stream().anyMatch(Share::inEscrow);
  }

  /** The bank questions the payment, or has stopped doing so. */
  public void dispute(boolean open) {
    disputed = open;
  }

  /**
   * What a bank took beyond what was left to give back, as long as refunds on their way may turn
   * out not to have gone: the platform's loss until then. Less than nothing takes it back.
   */
  public LedgerEntry overdrawn(String key, Money amount, Instant now) {
    List<Posting> lines =
        List.of(
            new Posting(LedgerAccount.PROVIDER, amount),
            new Posting(LedgerAccount.FEES, amount.negated()));
    return booked(
        key,
        LedgerEntry.Kind.CORRECTION,
        "Taken by the bank beyond what was left of %s".formatted(terms.description()),
        lines,
        now);
  }

  private Optional<LedgerEntry> entry(
      String key, LedgerEntry.Kind kind, String what, Postings postings, Instant now) {
    List<Posting> lines = postings.list();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            booked(key, kind, "%s of %s".formatted(what, terms.description()), lines, now));
  }

  private LedgerEntry booked(
      String key, LedgerEntry.Kind kind, String description, List<Posting> lines, Instant now) {
    return new LedgerEntry(
        EntryId.next(), key, kind, Optional.of(terms.id()), description, lines, now);
  }

  /** What can still be given back: captured, and neither gone back nor on its way. */
  public Money refundable() {
    return captured.minus(refunded).minus(refunding);
  }

  /** Whether the bank questions it: then nothing is given back, and nothing released. */
  public boolean isDisputed() {
    return disputed;
  }

  public boolean isFree() {
    return terms.amount().isZero();
  }

  public PaymentTerms terms() {
    return terms;
  }

  public PaymentId id() {
    return terms.id();
  }

  public PaymentStatus status() {
    return status;
  }

  public Optional<String> intentId() {
    return intentId;
  }

  /** How often the provider's word was taken in. */
  public long revision() {
    return revision;
  }

  public Optional<String> clientSecret() {
    return clientSecret;
  }

  public Money captured() {
    return captured;
  }

  /** Decided to go back, and not known to have gone. */
  public Money refunding() {
    return refunding;
  }

  public Money refunded() {
    return refunded;
  }

  public List<Share> shares() {
    return shares;
  }
}
