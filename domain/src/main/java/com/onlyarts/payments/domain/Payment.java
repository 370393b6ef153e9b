package com.onlyarts.payments.domain;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.payments.domain.PaymentsRejection.NothingToRefund;
import com.onlyarts.payments.domain.PaymentsRejection.PaymentDisputed;
import com.onlyarts.payments.domain.PaymentsRejection.RefundExceedsCaptured;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

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
    return known ? new PaymentTransition.Nothing() : new PaymentTransition.Moved();
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
   * @throws Rejected while the bank disputes the payment, when nothing is left, or when more is
   *     wanted than is left
   * @throws InvalidValue if it names a line that is none of this payment
   */
  public Refund refund(
      RefundId id, RefundScope wanted, String reason, Optional<PersonId> by, Instant now) {
    if (disputed) {
      throw new Rejected(new PaymentDisputed(terms.id()));
    }
    if (!refundable().isPositive()) {
      throw new Rejected(new NothingToRefund(terms.id()));
    }
    Taking taking =
        switch (wanted) {
          case RefundScope.Part(Money amount) -> Taking.ofAll(within(amount, refundable()));
          case RefundScope.Lines(Map<UUID, Optional<Money>> amounts) -> {
            amounts.forEach(
                (line, amount) -> amount.ifPresent(it -> within(it, refundableOf(line))));
            yield most(wanted);
          }
          case RefundScope.Rest _ -> most(wanted);
        };
    if (!taking.amount().isPositive()) {
      throw new Rejected(new NothingToRefund(terms.id()));
    }
    return decided(id, taking, reason, by, now, now);
  }

  /**
   * Owes money back without anybody's asking for it: decided also while the bank disputes the
   * payment, and carried out once that is over (R37). Takes what is left if that is less.
   *
   * @param due when the provider is to be asked for it
   * @return empty when nothing is left
   * @throws InvalidValue if it names a line that is none of this payment
   */
  public Optional<Refund> owe(
      RefundId id, RefundScope wanted, String reason, Instant now, Instant due) {
    Taking taking = most(wanted);
    return taking.amount().isPositive()
        ? Optional.of(decided(id, taking, reason, Optional.empty(), now, due))
        : Optional.empty();
  }

  private Money within(Money wanted, Money most) {
    if (wanted.compareTo(most) > 0) {
      throw new Rejected(new RefundExceedsCaptured(terms.id(), most));
    }
    return wanted;
  }

  /** As much of what is wanted as is left. */
  private Taking most(RefundScope wanted) {
    return switch (wanted) {
      case RefundScope.Rest _ -> Taking.ofAll(refundable());
      case RefundScope.Part(Money amount) -> Taking.ofAll(least(amount, refundable()));
      case RefundScope.Lines(Map<UUID, Optional<Money>> amounts) ->
          Taking.of(
              amounts.entrySet().stream()
                  .collect(
                      toMap(
                          Map.Entry::getKey,
                          line -> {
                            Money left = refundableOf(line.getKey());
                            return line.getValue().map(it -> least(it, left)).orElse(left);
                          })),
              captured);
    };
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) > 0 ? other : one;
  }

  /**
   * Takes note of money the provider or the bank gave back by itself, as far as anything is left to
   * give back.
   */
  public Optional<Refund> takenBack(RefundId id, Money amount, String reason, Instant now) {
    Taking taking = Taking.ofAll(least(amount, refundable()));
    return taking.amount().isPositive()
        ? Optional.of(decided(id, taking, reason, Optional.empty(), now, now))
        : Optional.empty();
  }

  private Refund decided(
      RefundId id, Taking taking, String reason, Optional<PersonId> by, Instant now, Instant due) {
    refunding = refunding.plus(taking.amount());
    named(taking.lines(), Share::whenNaming);
    return Refund.decided(id, terms.id(), taking.amount(), taking.lines(), reason, by, now, due);
  }

  private void named(Map<UUID, Money> lines, BiFunction<Share, Money, Share> change) {
    shares =
        shares.stream()
            .map(
                share ->
                    Optional.ofNullable(lines.get(share.line()))
                        .map(amount -> change.apply(share, amount))
                        .orElse(share))
            .toList();
  }

  /** The money of a refund has gone; answers the entry for it, or empty if that was known. */
  public Optional<LedgerEntry> refundSucceeded(Refund refund, Instant now) {
    if (refund.status() != RefundStatus.PENDING) {
      return Optional.empty();
    }
    refund.succeed(now);
    settled(refund);
    named(refund.lines(), Share::whenNamed);
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
      settled(refund);
      return Optional.empty();
    }
    named(refund.lines(), (share, amount) -> share.whenNamed(amount.negated()));
    String key = "refund:%s:failed".formatted(refund.id().value());
    return entry(
        key,
        LedgerEntry.Kind.CORRECTION,
        "Returned refund",
        moveRefunded(refund.amount().negated()),
        now);
  }

  /**
   * A refund came back once too often: it stays given back here, and the money is held for the
   * payer until staff has found another way (R37).
   */
  public LedgerEntry refundUnclaimed(Refund refund, String code, Instant now) {
    refund.fail(code, now);
    List<Posting> lines =
        List.of(
            new Posting(LedgerAccount.PROVIDER, refund.amount().negated()),
            new Posting(LedgerAccount.UNCLAIMED, refund.amount()));
    return booked(
        "refund:%s:unclaimed".formatted(refund.id().value()),
        LedgerEntry.Kind.CORRECTION,
        "Refund that banks keep returning of %s".formatted(terms.description()),
        lines,
        now);
  }

  private void settled(Refund refund) {
    refunding = refunding.minus(refund.amount());
    named(refund.lines(), (share, amount) -> share.whenNaming(amount.negated()));
  }

  /**
   * So much more of the payment is refunded; sellers and tax give their rounded part of the whole,
   * the platform's fee the rest (R37), or escrow where nobody has earned anything yet.
   */
  private Postings moveRefunded(Money amount) {
    refunded = refunded.plus(amount);
    RefundSpread spread = RefundSpread.of(shares, unnamed(refunded, shares));
    Postings postings = new Postings().add(LedgerAccount.PROVIDER, amount);
    List<Share> after = new ArrayList<>();
    for (Share share : shares) {
      ReturnedAmounts before = share.returned();
      Share now = share.whenRefunded(spread);
      if (!share.inEscrow()) {
        postings.add(share.account(), before.earnings().minus(now.returned().earnings()));
      }
      postings.add(LedgerAccount.TAX, before.tax().minus(now.returned().tax()));
      after.add(now);
    }
    shares = List.copyOf(after);
    return postings.rest(inEscrow() ? LedgerAccount.ESCROW : LedgerAccount.FEES);
  }

  private static Money unnamed(Money gone, List<Share> shares) {
    return shares.stream().map(share -> share.returned().named()).reduce(gone, Money::minus);
  }

  /** How much of each line has gone back so far. */
  public Map<UUID, Money> refundedLines() {
    return backByLine(refunded, shares);
  }

  private static Map<UUID, Money> backByLine(Money gone, List<Share> shares) {
    RefundSpread spread = RefundSpread.of(shares, unnamed(gone, shares));
    return shares.stream().collect(toMap(Share::line, spread::of));
  }

  /** What can still be given back of a line, were all that is on its way gone. */
  private Money refundableOf(UUID line) {
    Share sold =
        shares.stream()
            .filter(share -> share.line().equals(line))
            .findFirst()
            .orElseThrow(
                () -> new InvalidValue("lines", "names a line that is not of this payment"));
    List<Share> then = shares.stream().map(Share::whenAllHasGone).toList();
    RefundSpread spread = RefundSpread.of(then, unnamed(refunded.plus(refunding), then));
    Money left = sold.total().minus(spread.upTo(sold.whenAllHasGone()));
    return least(left, refundable());
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
          LedgerAccount.ESCROW,
          share.gross().minus(refunded.minus(share.returned().tax())).negated());
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

  /** What a refund takes in all, and of which lines if it names any. */
  private record Taking(Money amount, Map<UUID, Money> lines) {

    static Taking ofAll(Money amount) {
      return new Taking(amount, Map.of());
    }

    static Taking of(Map<UUID, Money> lines, Money captured) {
      Map<UUID, Money> any = new HashMap<>(lines);
      any.values().removeIf(amount -> !amount.isPositive());
      return new Taking(
          any.values().stream().reduce(Money.zero(captured.currency()), Money::plus), any);
    }
  }
}
