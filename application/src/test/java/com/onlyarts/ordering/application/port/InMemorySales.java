package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lines of the orders of the map as their sellers see them. Nothing is ever given back, nor
 * available.
 */
public final class InMemorySales implements Sales {
  private static final String LATEST_FIRST = "sales:createdAt:desc";
  private final InMemoryOrders orders;

  public InMemorySales(InMemoryOrders orders) {
    this.orders = orders;
  }

  @Override
  public Page<SaleView> of(PersonId seller, PageRequest request) {
    List<SaleView> all =
        orders.all().stream()
            .filter(order -> order.status() != OrderStatus.CANCELLED)
            .flatMap(order -> sales(order, seller))
            .toList();
    List<UUID> ids = all.stream().map(sale -> sale.id().value()).toList();
    long start =
        request
            .cursor()
            .map(cursor -> cursor.in(LATEST_FIRST).uuid(1))
            .map(last -> 1L + ids.indexOf(last))
            .orElse(request.offset());
    List<SaleView> stretch = all.stream().skip(start).limit(request.oneMore()).toList();
    return Page.of(
        request,
        stretch,
        all.size(),
        sale -> Cursor.at(LATEST_FIRST, sale.placedAt(), sale.id().value()));
  }

  @Override
  public SalesSummary summaryOf(PersonId seller) {
    List<OrderLine> paid =
        orders.all().stream()
            .filter(order -> order.state().paid().isPresent())
            .flatMap(order -> order.lines().stream())
            .filter(line -> line.seller().equals(seller))
            .toList();
    Money earnings = sum(paid, OrderLine::earnings);
    return new SalesSummary(sum(paid, line -> line.sum().gross()), earnings, earnings);
  }

  @Override
  public Optional<SaleView> find(OrderLineId id, PersonId seller) {
    return orders.all().stream()
        .flatMap(order -> sales(order, seller))
        .filter(sale -> sale.id().equals(id))
        .findFirst();
  }

  private static Stream<SaleView> sales(Order order, PersonId seller) {
    return order.lines().stream()
        .filter(line -> line.seller().equals(seller))
        .map(line -> sale(order, line));
  }

  private static SaleView sale(Order order, OrderLine line) {
    boolean paid =
        order.status() == OrderStatus.PROCESSING || order.status() == OrderStatus.COMPLETED;
    return new SaleView(
        line.id(),
        order.placement().number(),
        InMemoryOrderHistory.work(line),
        new PersonBrief(
            order.buyer(), "commenter", Optional.of("Commenter Name"), Optional.empty()),
        line.sum(),
        line.earnings(),
        line.commission(),
        order.status(),
        line.life(),
        line.givenBack(),
        order.placement().address().filter(_ -> paid && !line.digital()),
        order.placement().at());
  }

  private static Money sum(List<OrderLine> lines, Function<OrderLine, Money> part) {
    return lines.stream().map(part).reduce(Money.zero(OrderFixture.USD), Money::plus);
  }
}
