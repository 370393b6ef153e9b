package com.onlyarts.ordering.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderState.Refunded;
import com.onlyarts.ordering.domain.OrderingRejection.NothingToSend;
import com.onlyarts.ordering.domain.OrderingRejection.OrderAlreadyPaid;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotPaid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works somebody has ordered, from the checkout until all is handed over or given back. Decides R34
 * and R35.
 */
public final class Order {
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
   * completed (R35). An order that was cancelled meanwhile comes back to life; its copies must have
   * been held again before (R34).
   *
   * @return whether this is news; false if it was paid before
   */
  public boolean pay(Instant now) {
    return switch (state) {
      case Pending _, Cancelled _ -> {
        Handover download = new Handover(now, Dispatch.plain());
        lines =
            lines.stream().map(line -> line.digital() ? line.handedOver(download) : line).toList();
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
   *     there is no money for it, or no more
   */
  public boolean fulfil(OrderLineId lineId, PersonId seller, Handover handover) {
    OrderLine sold = lineOf(lineId, seller);
    return switch (state) {
      case Pending _, Cancelled _, Refunded _ -> throw new Rejected(new SaleNotPaid(lineId));
      case Completed _ -> false;
      case Processing processing -> {
        if (sold.isFulfilled()) {
          yield false;
        }
        if (sold.isReturned()) {
          throw new Rejected(new SaleNotPaid(lineId));
        }
        lines =
            lines.stream()
                .map(line -> line.id().equals(lineId) ? line.handedOver(handover) : line)
                .toList();
        state = paidState(processing.paidAt(), handover.at());
        yield true;
      }
    };
  }

  /**
   * The buyer says where what is physical goes: a lot is won before anybody could ask (R74).
   *
   * @throws Rejected {@link NothingToSend} unless something physical is still to be sent
   */
  public void sendTo(ShippingAddress address) {
    boolean isOpen = state instanceof Pending || state instanceof Processing;
    if (!isOpen || lines.stream().allMatch(line -> line.digital() || line.isSettled())) {
      throw new Rejected(new NothingToSend(id));
    }
    placement = placement.sentTo(address);
  }

  /** The line, if this person sold it; to everybody else it is unknown (R2). */
  public OrderLine lineOf(OrderLineId lineId, PersonId seller) {
    return lines.stream()
        .filter(line -> line.id().equals(lineId) && line.seller().equals(seller))
        .findFirst()
        .orElseThrow(() -> new Rejected(new SaleNotFound(lineId)));
  }

  /** Whether it is pending, and its time to be paid has passed (R34). */
  public boolean isOverdue(Instant now) {
    return state instanceof Pending pending && !now.isBefore(pending.expiresAt());
  }

  public boolean isPending() {
    return state instanceof Pending;
  }

  private OrderState paidState(Instant paidAt, Instant now) {
    return lines.stream().allMatch(OrderLine::isSettled)
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
