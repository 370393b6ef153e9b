package com.onlyarts.ordering.domain;

import static java.util.stream.Collectors.toSet;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderState.Refunded;
import com.onlyarts.ordering.domain.OrderingRejection.CancellationNotAsked;
import com.onlyarts.ordering.domain.OrderingRejection.NothingToCancel;
import com.onlyarts.ordering.domain.OrderingRejection.NothingToSend;
import com.onlyarts.ordering.domain.OrderingRejection.OrderAlreadyPaid;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemNotLate;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemNotSent;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemSent;
import com.onlyarts.ordering.domain.OrderingRejection.RefundExceedsCaptured;
import com.onlyarts.ordering.domain.OrderingRejection.SaleCalledOff;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotPaid;
import com.onlyarts.ordering.domain.OrderingRejection.SaleReceived;
import com.onlyarts.ordering.domain.OrderingRejection.SaleTooOld;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Works somebody has ordered, from the checkout until all is handed over or given back. Decides R34
 * and R35.
 */
public final class Order {
  /** How long after the payment a seller may give money back (R108). */
  public static final Duration REFUNDABLE = Duration.ofDays(180);

  private final OrderId id;
  private Placement placement;
  private List<OrderLine> lines;
  private OrderState state;

  private Order(OrderId id, Placement placement, List<OrderLine> lines, OrderState state) {
    this.id = id;
    this.placement = placement;
    this.lines = List.copyOf(lines);
    this.state = state;
  }

  /** A new order; its copies wait for payment as long as the terms say (R34). */
  public static Order place(
      OrderId id, Placement placement, List<OrderLine> lines, OrderTerms terms) {
    terms.requireAgreeable(lines, placement.address());
    return new Order(id, placement, lines, new Pending(placement.at().plus(terms.hold())));
  }

  /** A lot that was won: where it goes may be settled later, so no address is asked for (R74). */
  public static Order placeLot(OrderId id, Placement placement, OrderLine line, OrderTerms terms) {
    terms.requireChargeable(line.sum().gross().plus(line.sum().tax()));
    return new Order(id, placement, List.of(line), new Pending(placement.at().plus(terms.hold())));
  }

  /** The order as it was kept. */
  public static Order restore(
      OrderId id, Placement placement, List<OrderLine> lines, OrderState state) {
    return new Order(id, placement, lines, state);
  }

  /**
   * The money is there: digital lines are handed over at once, and if that is all, the order is
   * completed (R35). The days of what is physical count from now on, if it is known where it goes
   * (R100). An order that was cancelled meanwhile comes back to life; its copies must have been
   * held again before (R34).
   *
   * @return whether this is news; false if it was paid before
   */
  public boolean pay(Instant now) {
    return switch (state) {
      case Pending _, Cancelled _ -> {
        Handover download = new Handover(now, Dispatch.plain());
        lines =
            lines.stream()
                .map(line -> line.digital() ? line.with(line.life().sent(download)) : line)
                .toList();
        if (placement.address().isPresent()) {
          countDays(now);
        }
        state = paidState(now, now);
        yield true;
      }
      case Processing _, Completed _, Refunded _ -> false;
    };
  }

  /**
   * Calls an unpaid order off.
   *
   * @return whether this is news; false if it was cancelled before
   * @throws Rejected {@link OrderAlreadyPaid} once it was paid: from then on there are only refunds
   *     (R35)
   */
  public boolean cancel(OrderCancelReason reason, Optional<String> note, Instant now) {
    return switch (state) {
      case Pending _ -> {
        state = new Cancelled(now, reason, note);
        yield true;
      }
      case Cancelled _ -> false;
      case Processing _, Completed _, Refunded _ -> throw new Rejected(new OrderAlreadyPaid(id));
    };
  }

  /**
   * Takes in how much has gone back of each line by now: more than before, or less where a bank
   * returned it. The order is refunded when every cent is, and what it was before when that is no
   * longer so (R35, R37). Nothing changes for an order whose payment came too late (R34).
   *
   * @param everything whether every cent of the order has gone back
   * @return the lines of which more or less has gone back than before
   */
  public List<LineRefund> giveBack(Map<OrderLineId, Money> inAll, boolean everything, Instant now) {
    return switch (state) {
      case Pending _, Cancelled _ -> List.of();
      case Processing paid -> giveBack(inAll, everything, paid.paidAt(), Optional.empty(), now);
      case Completed paid ->
          giveBack(inAll, everything, paid.paidAt(), Optional.of(paid.completedAt()), now);
      case Refunded paid -> giveBack(inAll, everything, paid.paidAt(), paid.completedAt(), now);
    };
  }

  /** Of which lines money has come back to us, and how much, if so much is given back now (R37). */
  public Map<OrderLineId, Money> returned(Map<OrderLineId, Money> inAll) {
    Map<OrderLineId, Money> back = new HashMap<>();
    for (OrderLine line : lines) {
      Money given = inAll.getOrDefault(line.id(), line.givenBack());
      if (given.compareTo(line.givenBack()) < 0) {
        back.put(line.id(), line.givenBack().minus(given));
      }
    }
    return back;
  }

  /** Whether a line was called off: its money goes back to the buyer, come what may. */
  public boolean isCalledOff(OrderLineId id) {
    return lines.stream()
        .anyMatch(line -> line.id().equals(id) && line.life().calledOff().isPresent());
  }

  private List<LineRefund> giveBack(
      Map<OrderLineId, Money> inAll,
      boolean everything,
      Instant paidAt,
      Optional<Instant> completedAt,
      Instant now) {
    List<LineRefund> lineRefunds =
        lines.stream()
            .map(
                line ->
                    new LineRefund(
                        line, line.givenBack(inAll.getOrDefault(line.id(), line.givenBack()))))
            .toList();
    lines = lineRefunds.stream().map(LineRefund::after).toList();
    state =
        everything ? new Refunded(paidAt, completedAt) : paidState(paidAt, completedAt.orElse(now));
    return lineRefunds.stream().filter(line -> !line.more().isZero()).toList();
  }

  /**
   * A seller hands a line over; with the last one the order is completed (R35).
   *
   * @return whether this is news; false if the line was fulfilled before
   * @throws Rejected {@link SaleNotFound} unless the line is this seller's, {@link SaleNotPaid} if
   *     there is no money for it, or no more, {@link SaleCalledOff}
   */
  public boolean fulfil(OrderLineId lineId, PersonId seller, Handover handover) {
    OrderLine sold = openSale(lineId, seller);
    if (sold.isFulfilled()) {
      return false;
    }
    if (sold.isReturned()) {
      throw new Rejected(new SaleNotPaid(lineId));
    }
    Dispatch kept = Dispatch.plain().corrected(handover.dispatch());
    change(sold, sold.life().sent(new Handover(handover.at(), kept)), handover.at());
    return true;
  }

  /**
   * A seller says something else of a line that was handed over (R101).
   *
   * @return whether this is news
   * @throws Rejected {@link SaleReceived} once its buyer has it
   */
  public boolean correct(OrderLineId lineId, PersonId seller, Dispatch said) {
    OrderLine sold = openSale(lineId, seller);
    Handover before = sold.handover().orElseThrow();
    Handover after = new Handover(before.at(), before.dispatch().corrected(said));
    if (after.equals(before)) {
      return false;
    }
    if (sold.life().receivedAt().isPresent()) {
      throw new Rejected(new SaleReceived(lineId));
    }
    change(sold, sold.life().sent(after), before.at());
    return true;
  }

  private OrderLine openSale(OrderLineId lineId, PersonId seller) {
    OrderLine sold = lineOf(lineId, seller);
    if (!isOpen()) {
      throw new Rejected(new SaleNotPaid(lineId));
    }
    if (sold.life().calledOff().isPresent()) {
      throw new Rejected(new SaleCalledOff(lineId));
    }
    return sold;
  }

  /**
   * The buyer has a line in hands (R102).
   *
   * @return whether this is news
   * @throws Rejected {@link OrderItemNotFound}, {@link OrderItemNotSent}, or {@link SaleCalledOff}
   */
  public boolean receive(OrderLineId lineId, Instant now) {
    OrderLine line = lineOf(lineId);
    if (line.state() == LineState.RETURNED) {
      throw new Rejected(new SaleCalledOff(lineId));
    }
    if (!isOpen() || !line.isFulfilled()) {
      throw new Rejected(new OrderItemNotSent(lineId));
    }
    if (line.life().receivedAt().isPresent()) {
      return false;
    }
    change(line, line.life().received(now), now);
    return true;
  }

  /**
   * Its carrier says that a line was delivered (R102).
   *
   * @return whether this is news; false of what is not on its way, and if it was said before
   */
  public boolean deliver(OrderLineId lineId, Instant now) {
    OrderLine line = lineOf(lineId);
    if (!isOpen()
        || line.digital()
        || line.state() != LineState.SENT
        || line.life().delivered().isPresent()) {
      return false;
    }
    change(line, line.life().delivered(CarrierWord.said(now)), now);
    return true;
  }

  /**
   * The buyer does not wait any longer for a line that should have been sent (R100).
   *
   * @return whether this is news; false if it was called off before
   * @throws Rejected {@link OrderItemNotFound}, {@link OrderItemSent}, or {@link OrderItemNotLate}
   */
  public boolean callOffLate(OrderLineId lineId, Instant now) {
    OrderLine line = lineOf(lineId);
    if (line.state() == LineState.RETURNED) {
      return false;
    }
    if (line.isFulfilled()) {
      throw new Rejected(new OrderItemSent(lineId));
    }
    if (!isOpen() || line.life().shipBy().filter(by -> !now.isBefore(by)).isEmpty()) {
      throw new Rejected(new OrderItemNotLate(lineId));
    }
    callOff(line, CallOffReason.LATE, now);
    return true;
  }

  /**
   * The buyer asks to call off what was not sent (R108). Asked before is fine; what its seller has
   * declined is not asked again.
   *
   * @return the lines of which it is news
   * @throws Rejected {@link NothingToCancel}
   */
  public List<OrderLine> askToCancel(Instant now) {
    List<OrderLine> unsent =
        isOpen() ? lines.stream().filter(OrderLine::isUnsent).toList() : List.of();
    List<OrderLine> unasked =
        unsent.stream().filter(line -> line.life().cancellation().isEmpty()).toList();
    if (unasked.isEmpty() && unsent.stream().noneMatch(it -> it.life().isCancellationOpen())) {
      throw new Rejected(new NothingToCancel(id));
    }
    CancellationRequest request = new CancellationRequest(now, Optional.empty());
    unasked.forEach(line -> change(line, line.life().asked(request), now));
    return unasked.stream().map(line -> lineOf(line.id())).toList();
  }

  /**
   * A seller answers whoever asked to cancel (R108).
   *
   * @return whether this is news; false if it was answered like this before
   * @throws Rejected {@link SaleNotFound}, or {@link CancellationNotAsked}
   */
  public boolean answerCancellation(
      OrderLineId lineId, PersonId seller, boolean accepted, Instant now) {
    OrderLine line = lineOf(lineId, seller);
    LineLife life = line.life();
    if (isOpen() && !line.isReturned() && life.isCancellationOpen()) {
      if (accepted) {
        callOff(line, CallOffReason.AGREED, now);
      } else {
        change(line, life.asked(life.cancellation().orElseThrow().declined(now)), now);
      }
      return true;
    }
    boolean wasAccepted =
        life.calledOff().filter(it -> it.reason() == CallOffReason.AGREED).isPresent();
    boolean wasDeclined = life.cancellation().filter(it -> !it.isOpen()).isPresent();
    if (accepted ? wasAccepted : wasDeclined) {
      return false;
    }
    throw new Rejected(new CancellationNotAsked(lineId));
  }

  /**
   * A seller gives the money of a line back, or some of it; all of it before it is sent calls the
   * line off (R108).
   *
   * @return the line as it is then
   * @throws Rejected {@link SaleNotFound}, {@link SaleNotPaid}, {@link SaleCalledOff}, {@link
   *     SaleTooOld}, or {@link RefundExceedsCaptured}
   */
  public OrderLine refundSale(
      OrderLineId lineId, PersonId seller, Optional<Money> amount, Instant now) {
    OrderLine sold = openSale(lineId, seller);
    Instant paidAt = state.paid().orElseThrow();
    if (now.isAfter(paidAt.plus(REFUNDABLE))) {
      throw new Rejected(new SaleTooOld(lineId));
    }
    boolean all = amount.filter(some -> some.compareTo(sold.left()) < 0).isEmpty();
    if (sold.isReturned() || amount.filter(some -> some.compareTo(sold.left()) > 0).isPresent()) {
      throw new Rejected(new RefundExceedsCaptured(lineId));
    }
    if (all && sold.isUnsent()) {
      callOff(sold, CallOffReason.BY_SELLER, now);
    }
    return lineOf(lineId);
  }

  /** The seller's account was closed or suspended, or is open again (R116). */
  public void sellerGone(PersonId seller, Optional<Instant> since) {
    lines =
        lines.stream()
            .map(
                line ->
                    line.seller().equals(seller) && line.isUnsent()
                        ? line.with(line.life().sellerGone(since))
                        : line)
            .toList();
  }

  /**
   * Takes the steps whose time has come with lines on which nobody acted.
   *
   * @param contested whether a case about a line is open
   * @return what is to be told; several reminders at once are one, the latest
   */
  public List<LineStepTaken> progress(Instant now, Predicate<OrderLineId> contested) {
    if (!isOpen()) {
      return List.of();
    }
    Instant paidAt = state.paid().orElseThrow();
    return lines.stream().flatMap(line -> progress(line, paidAt, now, contested).stream()).toList();
  }

  private Optional<LineStepTaken> progress(
      OrderLine line, Instant paidAt, Instant now, Predicate<OrderLineId> contested) {
    List<LineStep> due = LineTimers.due(line, paidAt, now);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    LineStep step = due.getLast();
    if (step instanceof LineStep.Receive(boolean byCarrier)
        && byCarrier
        && contested.test(line.id())) {
      LineLife life = line.life();
      change(line, life.delivered(life.delivered().orElseThrow().contested(now)), now);
      return Optional.empty();
    }
    switch (step) {
      case LineStep.Receive _ -> change(line, line.life().received(now), now);
      case LineStep.CallOff(CallOffReason why) -> callOff(line, why, now);
      case LineStep.Remind _ -> {
        Set<LineReminder> told =
            due.stream()
                .filter(LineStep.Remind.class::isInstance)
                .map(it -> ((LineStep.Remind) it).of())
                .collect(toSet());
        change(line, line.life().reminded(told), now);
      }
    }
    return Optional.of(new LineStepTaken(lineOf(line.id()), step));
  }

  /** When the clock has to look at it again; empty while it is not paid, and at its end. */
  public Optional<Instant> nextStepAt() {
    if (!isOpen()) {
      return Optional.empty();
    }
    Instant paidAt = state.paid().orElseThrow();
    return lines.stream()
        .flatMap(line -> LineTimers.next(line, paidAt).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether every line was called off: nothing of it is sent any more. */
  public boolean isCalledOff() {
    return lines.stream().allMatch(line -> line.life().calledOff().isPresent());
  }

  private void callOff(OrderLine line, CallOffReason why, Instant now) {
    change(line, line.life().calledOff(new CallOff(now, why)), now);
  }

  private void change(OrderLine changed, LineLife life, Instant now) {
    lines =
        lines.stream()
            .map(line -> line.id().equals(changed.id()) ? line.with(life) : line)
            .toList();
    if (state instanceof Processing(Instant paidAt)) {
      state = paidState(paidAt, now);
    }
  }

  private void countDays(Instant from) {
    lines =
        lines.stream()
            .map(
                line ->
                    !line.digital() && line.isUnsent() ? line.with(line.life().due(from)) : line)
            .toList();
  }

  /** Paid, and not given back entirely. */
  private boolean isOpen() {
    return state instanceof Processing || state instanceof Completed;
  }

  /**
   * The buyer says where what is physical goes: a lot is won before anybody could ask (R74). The
   * seller's days count from now on, if it was not known before (R109).
   *
   * @throws Rejected {@link NothingToSend} unless something physical is still to be sent
   */
  public void sendTo(ShippingAddress address, Instant now) {
    requireSomethingToSend();
    placement = placement.sentTo(address);
    if (state instanceof Processing) {
      countDays(now);
    }
  }

  void requireSomethingToSend() {
    boolean isNothingToSend = lines.stream().allMatch(line -> line.digital() || !line.isUnsent());
    if (!(state instanceof Processing || isPending()) || isNothingToSend) {
      throw new Rejected(new NothingToSend(id));
    }
  }

  /** What this person can do with it now; nothing for anybody but its buyer. */
  public List<OrderAction> actionsOf(PersonId person, Instant now) {
    return buyer().equals(person) ? OrderAction.openTo(this, now) : List.of();
  }

  /** What this person can do with one of its lines now; nothing for anybody but its buyer. */
  public List<OrderLineAction> actionsOf(PersonId person, OrderLineId line, Instant now) {
    return buyer().equals(person) ? OrderLineAction.openTo(this, line, now) : List.of();
  }

  Order copy() {
    return restore(id, placement, lines, state);
  }

  /** The line, whoever sold it. */
  public OrderLine lineOf(OrderLineId lineId) {
    return lines.stream()
        .filter(line -> line.id().equals(lineId))
        .findFirst()
        .orElseThrow(() -> new Rejected(new OrderItemNotFound(lineId)));
  }

  /** The line, if this person sold it; to everybody else it is unknown (R2). */
  public OrderLine lineOf(OrderLineId lineId, PersonId seller) {
    return lines.stream()
        .filter(line -> line.id().equals(lineId) && line.seller().equals(seller))
        .findFirst()
        .orElseThrow(() -> new Rejected(new SaleNotFound(lineId)));
  }

  /**
   * What its buyer claims about a line of it.
   *
   * @param infringingSince when its work was found to infringe somebody's rights, if it was (R126)
   * @return empty if this person did not buy the line, or it was not paid
   * @throws Rejected if a case for this reason is not possible now (R103)
   */
  public Optional<LineClaim> claim(
      OrderLineId lineId,
      PersonId person,
      CaseReason reason,
      OptionalInt copies,
      Optional<Instant> infringingSince,
      Instant now) {
    return state
        .paid()
        .filter(_ -> buyer().equals(person))
        .flatMap(
            paidAt ->
                lines.stream()
                    .filter(line -> line.id().equals(lineId))
                    .findFirst()
                    .map(line -> LineClaim.of(line, paidAt, reason, copies, infringingSince, now)));
  }

  /** Whether it is pending, and its time to be paid has passed (R34). */
  public boolean isOverdue(Instant now) {
    return state instanceof Pending pending && !now.isBefore(pending.expiresAt());
  }

  public boolean isPending() {
    return state instanceof Pending;
  }

  /** What was called off keeps nothing open; of what was all called off nothing is completed. */
  private OrderState paidState(Instant paidAt, Instant now) {
    return !isCalledOff() && lines.stream().noneMatch(OrderLine::isUnsent)
        ? new Completed(paidAt, now)
        : new Processing(paidAt);
  }

  public OrderId id() {
    return id;
  }

  public Placement placement() {
    return placement;
  }

  public PersonId buyer() {
    return placement.buyer();
  }

  public List<OrderLine> lines() {
    return lines;
  }

  public OrderState state() {
    return state;
  }

  public OrderStatus status() {
    return state.status();
  }

  /** What it comes to (R31). */
  public Totals totals() {
    return Totals.of(
        lines.stream().map(OrderLine::sum).toList(), lines.getFirst().sum().price().currency());
  }
}
