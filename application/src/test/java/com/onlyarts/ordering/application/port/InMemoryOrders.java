package com.onlyarts.ordering.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderNumber;
import com.onlyarts.ordering.domain.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Orders in a map; what must be inside a transaction says so. */
public final class InMemoryOrders implements Orders, OrderNumbers {
  private final InMemoryTransactions transactions;
  private final Map<OrderId, Order> orders = new LinkedHashMap<>();
  private final Map<LocalDate, Integer> counters = new HashMap<>();

  public InMemoryOrders(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public OrderNumber next(LocalDate day) {
    return OrderNumber.of(day, counters.merge(day, 1, Integer::sum));
  }

  @Override
  public void add(Order order) {
    transactions.requireInside();
    orders.put(order.id(), copyOf(order));
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return Optional.ofNullable(orders.get(id)).map(InMemoryOrders::copyOf);
  }

  @Override
  public Optional<Order> lock(OrderId id) {
    transactions.requireInside();
    return Optional.ofNullable(orders.get(id)).map(InMemoryOrders::copyOf);
  }

  @Override
  public Optional<Order> lockWithLine(OrderLineId line) {
    transactions.requireInside();
    return orders.values().stream()
        .filter(order -> order.lines().stream().anyMatch(it -> it.id().equals(line)))
        .findFirst()
        .map(InMemoryOrders::copyOf);
  }

  @Override
  public void save(Order order) {
    transactions.requireInside();
    orders.replace(order.id(), copyOf(order));
  }

  @Override
  public List<OrderId> overdue(Instant now, Optional<OrderId> after, int most) {
    return ids(order -> order.isOverdue(now), after, most);
  }

  @Override
  public List<OrderId> due(Instant now, Optional<OrderId> after, int most) {
    return ids(
        order -> order.nextStepAt().filter(at -> !now.isBefore(at)).isPresent(), after, most);
  }

  @Override
  public List<OrderLineId> sentWith(String trackingNumber) {
    return orders.values().stream()
        .flatMap(order -> order.lines().stream())
        .filter(line -> line.life().receivedAt().isEmpty())
        .filter(
            line ->
                line.handover()
                    .flatMap(sent -> sent.dispatch().trackingNumber())
                    .map(InMemoryCases::plain)
                    .filter(InMemoryCases.plain(trackingNumber)::equals)
                    .isPresent())
        .map(OrderLine::id)
        .toList();
  }

  @Override
  public List<OrderId> unsentOf(PersonId seller) {
    return ids(
        order ->
            (order.isPending() || order.status() == OrderStatus.PROCESSING)
                && order.lines().stream()
                    .anyMatch(line -> line.seller().equals(seller) && line.life().isUnsent()),
        Optional.empty(),
        Integer.MAX_VALUE);
  }

  private List<OrderId> ids(Predicate<Order> which, Optional<OrderId> after, int most) {
    return orders.values().stream()
        .filter(which)
        .map(Order::id)
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  /** How many orders of a work a buyer has placed since an instant and not paid. */
  public int unpaid(PersonId buyer, ArtworkId work, Instant since) {
    return Math.toIntExact(
        orders.values().stream()
            .filter(order -> order.buyer().equals(buyer))
            .filter(order -> order.placement().at().isAfter(since))
            .filter(order -> order.state().paid().isEmpty())
            .filter(order -> order.lines().stream().anyMatch(it -> it.artwork().equals(work)))
            .count());
  }

  /** Every order, for a test to look at. */
  public List<Order> all() {
    return List.copyOf(orders.values());
  }

  private static Order copyOf(Order order) {
    return Order.restore(order.id(), order.placement(), order.lines(), order.state());
  }
}
