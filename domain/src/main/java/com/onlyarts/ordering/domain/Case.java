package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.CaseState.Agreed;
import com.onlyarts.ordering.domain.CaseState.Ended;
import com.onlyarts.ordering.domain.CaseState.Escalated;
import com.onlyarts.ordering.domain.CaseState.Offered;
import com.onlyarts.ordering.domain.CaseState.Open;
import com.onlyarts.ordering.domain.OrderingRejection.CaseNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.MoreThanAtStake;
import com.onlyarts.ordering.domain.OrderingRejection.NotYourTurn;
import com.onlyarts.ordering.domain.OrderingRejection.OfferNotPossible;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A buyer says that something is wrong with what was paid for. The two settle it, or staff decides;
 * where nobody acts, the clock does (R103 to R106).
 */
public final class Case {
  /** How long a seller has to answer, and a buyer who had not written to the seller waits. */
  public static final Duration TO_ANSWER = Duration.ofDays(2);

  private static final Duration TO_ACCEPT = Duration.ofDays(7);
  private static final Duration TO_DECIDE = Duration.ofDays(60);
  private static final Duration TO_SEND = Duration.ofDays(14);
  private static final Duration TO_ARRIVE = Duration.ofDays(14);
  private static final Duration TO_LOOK_AT_IT = Duration.ofDays(2);

  private final CaseId id;
  private final CaseSubject subject;
  private final CaseParties parties;
  private final CaseClaim claim;
  private CaseState state;

  private Case(
      CaseId id, CaseSubject subject, CaseParties parties, CaseClaim claim, CaseState state) {
    this.id = id;
    this.subject = subject;
    this.parties = parties;
    this.claim = claim;
    this.state = state;
  }

  /** A new case; the seller has 48 hours from when the claim's time begins (R105). */
  public static Case open(CaseId id, CaseSubject subject, CaseParties parties, CaseClaim claim) {
    return new Case(id, subject, parties, claim, new Open(claim.from().plus(TO_ANSWER)));
  }

  /** The case as it was kept. */
  public static Case restore(
      CaseId id, CaseSubject subject, CaseParties parties, CaseClaim claim, CaseState state) {
    return new Case(id, subject, parties, claim, state);
  }

  /** What is written down of its opening. */
  public CaseStep opened(CaseStatement statement) {
    return said(CaseEntry.Kind.OPENED, parties.buyer(), statement, claim.openedAt());
  }

  /**
   * The seller offers something, or something else than before.
   *
   * @throws Rejected {@link NotYourTurn} for others, {@link CaseNotPossible} once staff was asked
   *     or it is settled, {@link OfferNotPossible} of what was never sent, {@link MoreThanAtStake}
   */
  public CaseStep offer(PersonId by, CaseOffer offer, Instant now) {
    require(by, parties.seller());
    if (!(state instanceof Open || state instanceof Offered)) {
      throw notPossible();
    }
    if (offer.kind() != CaseOffer.Kind.REFUND && !claim.sent()) {
      throw new Rejected(new OfferNotPossible(offer.kind()));
    }
    requireWithin(offer.amount());
    state = new Offered(offer, now.plus(TO_ACCEPT));
    return new CaseStep(
        new CaseEntry(
            CaseEntry.Kind.OFFERED,
            Optional.of(by),
            offer.note(),
            List.of(),
            Optional.of(offer.amount()),
            Optional.empty(),
            now),
        Optional.empty());
  }

  /**
   * The buyer accepts what is offered.
   *
   * @throws Rejected {@link NotYourTurn}, {@link CaseNotPossible}
   */
  public CaseStep accept(PersonId by, Instant now) {
    require(by, parties.buyer());
    if (!(state instanceof Offered(CaseOffer offer, _))) {
      throw notPossible();
    }
    return accepted(offer, Optional.of(by), now);
  }

  private CaseStep accepted(CaseOffer offer, Optional<PersonId> by, Instant now) {
    boolean settled = offer.kind() == CaseOffer.Kind.REFUND;
    state =
        new Agreed(
            offer,
            Optional.empty(),
            settled ? Optional.empty() : Optional.of(now.plus(TO_SEND)),
            settled ? Optional.of(now) : Optional.empty());
    return step(
        CaseEntry.Kind.ACCEPTED, by, settled ? Optional.of(offer.amount()) : Optional.empty(), now);
  }

  /**
   * One of the two asks staff to decide: the seller instead of offering something, the buyer
   * instead of accepting what is offered (R106).
   *
   * @throws Rejected {@link NotYourTurn} for a buyer whose seller's time to answer still runs,
   *     {@link CaseNotPossible}
   */
  public CaseStep escalate(PersonId by, CaseStatement why, Instant now) {
    requireParty(by);
    boolean possible =
        switch (state) {
          case Open _ -> {
            require(by, parties.seller());
            yield true;
          }
          case Offered _ -> true;
          case Escalated _, Agreed _, Ended _ -> false;
        };
    if (!possible) {
      throw notPossible();
    }
    state = new Escalated(claim.openedAt().plus(TO_DECIDE));
    return said(CaseEntry.Kind.ESCALATED, by, why, now);
  }

  /**
   * Somebody says something, as long as the case has not ended.
   *
   * @param by one of the two, or staff
   */
  public CaseStep say(PersonId by, CaseStatement statement, Instant now) {
    requireRunning();
    return said(CaseEntry.Kind.MESSAGE, by, statement, now);
  }

  /**
   * One of the two shows a file, as long as the case has not ended.
   *
   * @throws Rejected {@link NotYourTurn} for staff, {@link CaseNotPossible}
   */
  public CaseStep show(PersonId by, CaseFile file, Instant now) {
    requireParty(by);
    requireRunning();
    return new CaseStep(
        new CaseEntry(
            CaseEntry.Kind.EVIDENCE,
            Optional.of(by),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.of(file),
            now),
        Optional.empty());
  }

  /**
   * The buyer takes it back, as long as nothing is agreed or decided.
   *
   * @throws Rejected {@link NotYourTurn}, {@link CaseNotPossible}
   */
  public CaseStep withdraw(PersonId by, Instant now) {
    require(by, parties.buyer());
    if (state instanceof Agreed || state instanceof Ended) {
      throw notPossible();
    }
    state = new Ended(CaseStatus.WITHDRAWN, now, nothing());
    return step(CaseEntry.Kind.WITHDRAWN, Optional.of(by), Optional.empty(), now);
  }

  /**
   * What was agreed on is on its way: the replacement from the seller, or the return from the
   * buyer.
   *
   * @throws Rejected {@link NotYourTurn}, {@link CaseNotPossible}
   */
  public CaseStep send(PersonId by, CaseParcel parcel) {
    Agreed agreed = awaited();
    require(by, sender(agreed.offer()));
    if (agreed.parcel().isPresent()) {
      throw notPossible();
    }
    Instant now = parcel.sentAt();
    state =
        new Agreed(
            agreed.offer(),
            Optional.of(parcel),
            Optional.of(now.plus(TO_ARRIVE)),
            Optional.empty());
    return step(CaseEntry.Kind.SENT, Optional.of(by), Optional.empty(), now);
  }

  /**
   * What was sent has arrived; a return is refunded with it.
   *
   * @throws Rejected {@link NotYourTurn}, {@link CaseNotPossible} unless something is on its way
   */
  public CaseStep receive(PersonId by, Instant now) {
    Agreed agreed = awaited();
    require(by, receiver(agreed.offer()));
    if (agreed.parcel().isEmpty()) {
      throw notPossible();
    }
    return arrived(agreed, Optional.of(by), now);
  }

  private CaseStep arrived(Agreed agreed, Optional<PersonId> by, Instant now) {
    state = new Agreed(agreed.offer(), agreed.parcel(), Optional.empty(), Optional.of(now));
    Optional<Money> refund =
        agreed.offer().kind() == CaseOffer.Kind.RETURN
            ? Optional.of(agreed.offer().amount())
            : Optional.empty();
    return step(CaseEntry.Kind.RECEIVED, by, refund, now);
  }

  /**
   * The carrier says that a return is back: its seller has two days to look at it, and then it is
   * refunded (R105).
   *
   * @return empty unless a return is on its way of which it was not said before
   */
  public Optional<CaseStep> deliver(Instant now) {
    if (!(state instanceof Agreed agreed)
        || hasEnded()
        || agreed.offer().kind() != CaseOffer.Kind.RETURN) {
      return Optional.empty();
    }
    return agreed
        .parcel()
        .filter(parcel -> parcel.deliveredAt().isEmpty())
        .map(parcel -> delivered(agreed, parcel, now));
  }

  private CaseStep delivered(Agreed agreed, CaseParcel parcel, Instant now) {
    Instant refunded = now.plus(TO_LOOK_AT_IT);
    state =
        new Agreed(
            agreed.offer(),
            Optional.of(parcel.delivered(now)),
            agreed.dueBy().map(due -> due.isBefore(refunded) ? due : refunded),
            Optional.empty());
    return step(CaseEntry.Kind.DELIVERED, Optional.empty(), Optional.empty(), now);
  }

  /**
   * Staff decides how much goes back (R106).
   *
   * @param refund from nothing to all that is at stake
   * @throws Rejected {@link CaseNotPossible} unless it was escalated, {@link MoreThanAtStake}
   */
  public CaseStep decide(PersonId admin, Money refund, CaseStatement why, Instant now) {
    if (!(state instanceof Escalated)) {
      throw notPossible();
    }
    requireWithin(refund);
    state = new Ended(CaseStatus.DECIDED, now, refund);
    CaseEntry entry =
        new CaseEntry(
            CaseEntry.Kind.DECIDED,
            Optional.of(admin),
            Optional.of(why.text()),
            why.pictures(),
            Optional.of(refund),
            Optional.empty(),
            now);
    return new CaseStep(entry, Optional.of(refund).filter(Money::isPositive));
  }

  /** The bank decides about the payment now, and the case is over (R115). */
  public Optional<CaseStep> supersede(Instant now) {
    if (state.endedAt().isPresent()) {
      return Optional.empty();
    }
    state = new Ended(CaseStatus.SUPERSEDED, now, nothing());
    return Optional.of(step(CaseEntry.Kind.SUPERSEDED, Optional.empty(), Optional.empty(), now));
  }

  /**
   * Does what the clock does once the time of the present state is over: a seller's silence asks
   * staff, an offer of all the money stands and any other lapses, what staff has not decided is
   * refunded, a replacement that is not sent too, and what was sent has arrived.
   *
   * @return empty while there is time
   */
  public Optional<CaseStep> passTime(Instant now) {
    if (state.dueBy().filter(due -> !now.isBefore(due)).isEmpty()) {
      return Optional.empty();
    }
    return switch (state) {
      case Open _ ->
          Optional.of(
              claim.silenceConcedes() ? giveAll(now) : lapse(CaseEntry.Kind.ESCALATED, now));
      case Offered(CaseOffer offer, _) ->
          Optional.of(
              isAll(offer)
                  ? accepted(offer, Optional.empty(), now)
                  : lapse(CaseEntry.Kind.LAPSED, now));
      case Escalated _ -> Optional.of(giveAll(now));
      case Agreed agreed -> Optional.of(passTime(agreed, now));
      case Ended _ -> Optional.empty();
    };
  }

  private CaseStep giveAll(Instant now) {
    state = new Ended(CaseStatus.DECIDED, now, claim.atStake());
    return step(CaseEntry.Kind.DECIDED, Optional.empty(), Optional.of(claim.atStake()), now);
  }

  private CaseStep passTime(Agreed agreed, Instant now) {
    if (agreed.parcel().isPresent()) {
      return arrived(agreed, Optional.empty(), now);
    }
    state = new Agreed(agreed.offer(), Optional.empty(), Optional.empty(), Optional.of(now));
    Optional<Money> refund =
        agreed.offer().kind() == CaseOffer.Kind.REPLACEMENT
            ? Optional.of(claim.atStake())
            : Optional.empty();
    return step(CaseEntry.Kind.LAPSED, Optional.empty(), refund, now);
  }

  private CaseStep lapse(CaseEntry.Kind kind, Instant now) {
    state = new Escalated(claim.openedAt().plus(TO_DECIDE));
    return step(kind, Optional.empty(), Optional.empty(), now);
  }

  /** What one of the two, or staff, can do in it now. */
  public List<CaseAction> actionsOf(PersonId person, boolean staff) {
    boolean buyer = person.equals(parties.buyer());
    boolean seller = person.equals(parties.seller());
    List<CaseAction> actions = new ArrayList<>();
    switch (state) {
      case Open _ -> {
        add(actions, seller, CaseAction.OFFER, CaseAction.ESCALATE);
        add(actions, buyer, CaseAction.WITHDRAW);
      }
      case Offered _ -> {
        add(actions, seller, CaseAction.OFFER, CaseAction.ESCALATE);
        add(actions, buyer, CaseAction.ACCEPT, CaseAction.ESCALATE, CaseAction.WITHDRAW);
      }
      case Escalated _ -> {
        add(actions, buyer, CaseAction.WITHDRAW);
        add(actions, staff, CaseAction.DECIDE);
      }
      case Agreed agreed -> {
        boolean sent = agreed.parcel().isPresent();
        add(
            actions,
            !hasEnded() && !sent && person.equals(sender(agreed.offer())),
            CaseAction.SEND);
        add(
            actions,
            !hasEnded() && sent && person.equals(receiver(agreed.offer())),
            CaseAction.RECEIVE);
      }
      case Ended _ -> {}
    }
    add(actions, !hasEnded(), CaseAction.MESSAGE);
    return actions;
  }

  private static void add(List<CaseAction> actions, boolean possible, CaseAction... some) {
    if (possible) {
      actions.addAll(List.of(some));
    }
  }

  private boolean isAll(CaseOffer offer) {
    return offer.kind() == CaseOffer.Kind.REFUND && offer.amount().compareTo(claim.atStake()) >= 0;
  }

  private Agreed awaited() {
    if (state instanceof Agreed agreed && agreed.endedAt().isEmpty()) {
      return agreed;
    }
    throw notPossible();
  }

  private PersonId sender(CaseOffer offer) {
    return offer.kind() == CaseOffer.Kind.RETURN ? parties.buyer() : parties.seller();
  }

  private PersonId receiver(CaseOffer offer) {
    return offer.kind() == CaseOffer.Kind.RETURN ? parties.seller() : parties.buyer();
  }

  private void require(PersonId by, PersonId whose) {
    if (!by.equals(whose)) {
      throw new Rejected(new NotYourTurn());
    }
  }

  private void requireParty(PersonId by) {
    if (!parties.include(by)) {
      throw new Rejected(new NotYourTurn());
    }
  }

  private void requireRunning() {
    if (state.endedAt().isPresent()) {
      throw notPossible();
    }
  }

  private void requireWithin(Money amount) {
    if (amount.compareTo(claim.atStake()) > 0) {
      throw new Rejected(new MoreThanAtStake(claim.atStake()));
    }
  }

  private Rejected notPossible() {
    return new Rejected(new CaseNotPossible(state.status()));
  }

  private Money nothing() {
    return Money.zero(claim.atStake().currency());
  }

  private static CaseStep said(
      CaseEntry.Kind kind, PersonId by, CaseStatement statement, Instant at) {
    return new CaseStep(
        new CaseEntry(
            kind,
            Optional.of(by),
            Optional.of(statement.text()),
            statement.pictures(),
            Optional.empty(),
            Optional.empty(),
            at),
        Optional.empty());
  }

  private static CaseStep step(
      CaseEntry.Kind kind, Optional<PersonId> by, Optional<Money> refund, Instant at) {
    return new CaseStep(
        new CaseEntry(kind, by, Optional.empty(), List.of(), refund, Optional.empty(), at), refund);
  }

  public CaseId id() {
    return id;
  }

  public CaseSubject subject() {
    return subject;
  }

  public CaseParties parties() {
    return parties;
  }

  public CaseClaim claim() {
    return claim;
  }

  public CaseState state() {
    return state;
  }

  public CaseStatus status() {
    return state.status();
  }

  /** Whether nothing more happens in it. */
  public boolean hasEnded() {
    return state.endedAt().isPresent();
  }
}
