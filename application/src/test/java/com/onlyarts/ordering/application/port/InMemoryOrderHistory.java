package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.BuyerNote;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.payments.domain.PaymentId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders of the map as their buyers see them. */
public final class InMemoryOrderHistory implements OrderHistory {
  private static final String LATEST_FIRST = "orders:createdAt:desc";
  private final InMemoryOrders orders;

  public InMemoryOrderHistory(InMemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public Page<OrderCard> of(PersonId buyer, Optional<OrderStatus> status, PageRequest request) {
    List<OrderCard> all =
        orders.all().stream()
            .filter(
                order ->
                    order.buyer().equals(buyer) && status.map(order.status()::equals).orElse(true))
            .map(InMemoryOrderHistory::card)
            .sorted(Comparator.comparing(OrderCard::placedAt).reversed())
            .toList();
    long start =
        request
            .cursor()
            .map(cursor -> cursor.in(LATEST_FIRST).uuid(1))
            .map(last -> 1L + ids(all).indexOf(last))
            .orElse(request.offset());
    List<OrderCard> stretch = all.stream().skip(start).limit(request.oneMore()).toList();
    return Page.of(
        request,
        stretch,
        all.size(),
        card -> Cursor.at(LATEST_FIRST, card.placedAt(), card.id().value()));
  }

  @Override
  public Optional<OrderView> find(OrderId id) {
    return orders.all().stream()
        .filter(order -> order.id().equals(id))
        .findFirst()
        .map(InMemoryOrderHistory::view);
  }

  private static List<UUID> ids(List<OrderCard> cards) {
    return cards.stream().map(card -> card.id().value()).toList();
  }

  private static OrderCard card(Order order) {
    return new OrderCard(
        order.id(),
        order.placement().number(),
        order.totals().total(),
        order.status(),
        order.totals().copies(),
        order.lines().getFirst().title(),
        order.lines().getFirst().imageUrl(),
        order.placement().at());
  }

  private static OrderView view(Order order) {
    return new OrderView(
        order.id(),
        order.placement().number(),
        order.buyer(),
        new OrderView.Sums(
            order.totals().subtotal(), order.totals().tax(), order.totals().shipping()),
        new OrderView.Progress(
            order.status(),
            order.state() instanceof Pending pending
                ? Optional.of(pending.expiresAt())
                : Optional.empty(),
            order.state() instanceof Cancelled cancelled
                ? Optional.of(cancelled.reason())
                : Optional.<OrderCancelReason>empty()),
        order.placement().address(),
        order.placement().note().map(BuyerNote::text),
        order.lines().stream().map(InMemoryOrderHistory::line).toList(),
        order.placement().payment().map(payment -> payment(order, payment)),
        order.placement().at(),
        order.placement().at());
  }

  private static OrderView.Line line(OrderLine line) {
    PersonBrief seller =
        new PersonBrief(line.seller(), "johndoe", Optional.of("John Doe"), Optional.empty());
    return new OrderView.Line(
        line.id(), work(line), line.licence(), line.sum(), seller, line.life(), line.givenBack());
  }

  static OrderedWork work(OrderLine line) {
    ArtworkId id = line.artwork();
    return new OrderedWork(
        id,
        line.title(),
        line.imageUrl(),
        Optional.empty(),
        line.digital() ? "digital" : "painting");
  }

  private static OrderView.Payment payment(Order order, PaymentId payment) {
    String status = order.state().paid().isPresent() ? "succeeded" : "created";
    return new OrderView.Payment(
        payment,
        Optional.empty(),
        status,
        order.state().paid(),
        Money.zero(order.totals().total().currency()));
  }
}
