package com.onlyarts.ordering.jdbi;

import static com.onlyarts.ordering.domain.OrderFixture.ADDRESS;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Identifier;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.application.port.OrderCard;
import com.onlyarts.ordering.application.port.OrderView;
import com.onlyarts.ordering.application.port.SaleView;
import com.onlyarts.ordering.application.port.SalesSummary;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Carts, orders and sales as people see them. */
class OrderingReadsIT {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final OrderingRows orderingRows = new OrderingRows(DATABASE);
  private final OrderingDatabase database = new OrderingDatabase(DATABASE);
  private final JdbiCatalogOffers window = new JdbiCatalogOffers(DATABASE.jdbi());
  private final JdbiOrderHistory history = new JdbiOrderHistory(DATABASE.jdbi());
  private final JdbiSales sales = new JdbiSales(DATABASE.jdbi());
  private final PersonId artist = orderingRows.somebody();
  private final PersonId buyer = orderingRows.somebody();

  @Test
  void R30_a_cart_shows_prices_of_now_and_what_became_unavailable() {
    ArtworkId painting = inCart(orderingRows.paintingBy(artist), 1);
    ArtworkId print = inCart(orderingRows.workBy(artist, "digital", "20.00", 5), 5);
    execute("UPDATE artworks SET price = 130.00 WHERE id = ?", painting);
    execute("UPDATE artworks SET held_count = 1 WHERE id = ?", print);

    List<CartLineView> cart = window.cartOf(buyer);

    assertThat(cart)
        .extracting(
            line -> line.listed().artwork(), CartLineView::isAvailable, CartLineView::subtotal)
        .containsExactlyInAnyOrder(
            tuple(painting, true, usd("130.00")), tuple(print, false, usd("100.00")));
    assertThat(cart)
        .allMatch(
            line ->
                line.artist().id().equals(artist)
                    && line.artist().fullName().equals(Optional.of("John Doe")));
    execute("UPDATE artworks SET is_for_sale = false WHERE id = ?", painting);
    assertThat(window.cartOf(buyer)).noneMatch(CartLineView::isAvailable);
  }

  @Test
  void an_order_is_shown_with_its_lines_their_sellers_and_its_payment() {
    inCart(orderingRows.paintingBy(artist), 1);
    inCart(orderingRows.digitalWorkBy(artist), 2);
    OrderId id = order();

    OrderView view = history.find(id).orElseThrow();

    assertThat(view.number().text()).startsWith("OA-20260301-");
    assertThat(view.buyer()).isEqualTo(buyer);
    assertThat(view.sums().subtotal()).isEqualTo(usd("1120.00"));
    assertThat(view.sums().total()).isEqualTo(usd("1232.00"));
    assertThat(view.address()).contains(ADDRESS);
    assertThat(view.progress().expiresAt())
        .contains(database.clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(view.lines()).hasSize(2);
    assertThat(view.lines())
        .extracting(line -> line.work().category())
        .containsExactlyInAnyOrder("painting", "digital");
    assertThat(view.lines())
        .allMatch(line -> line.seller().id().equals(artist) && line.life().handover().isEmpty());
    assertThat(view.payment().map(OrderView.Payment::status)).contains("created");
    assertThat(history.find(OrderId.next())).isEmpty();
  }

  @Test
  void R3_orders_are_listed_latest_first_by_page_and_by_cursor_alike() {
    List<OrderId> placed = new ArrayList<>();
    for (int order = 0; order < 5; order++) {
      inCart(orderingRows.digitalWorkBy(artist), 1);
      placed.addFirst(order());
      database.clock.advance(Duration.ofSeconds(order % 2)); // two of the same instant
    }

    Page<OrderCard> first = history.of(buyer, Optional.empty(), PageRequest.first(2));
    Page<OrderCard> second = history.of(buyer, Optional.empty(), PageRequest.first(2).after(first));
    Page<OrderCard> third = history.of(buyer, Optional.empty(), PageRequest.first(2).after(second));

    assertThat(first.total()).isEqualTo(5);
    List<OrderId> seen = new ArrayList<>();
    List.of(first, second, third).forEach(page -> page.rows().forEach(card -> seen.add(card.id())));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(placed).doesNotHaveDuplicates();
    assertThat(third.next()).isEmpty();
    assertThat(history.of(buyer, Optional.empty(), new PageRequest(2, 2, Optional.empty())).rows())
        .isEqualTo(second.rows());
    assertThat(first.rows().getFirst().copies()).isEqualTo(1);
  }

  @Test
  void a_listed_order_looks_like_its_first_line_when_it_was_ordered() {
    inCart(orderingRows.paintingBy(artist), 1);
    inCart(orderingRows.digitalWorkBy(artist), 1);
    OrderView order = history.find(order()).orElseThrow();
    execute(
        "UPDATE artworks SET title = 'Another', image_url = 'https://example.com/another' WHERE user_id = ?",
        artist);

    OrderCard card = history.of(buyer, Optional.empty(), PageRequest.first(1)).rows().getFirst();

    assertThat(card.title()).isEqualTo(order.lines().getFirst().work().title());
    assertThat(card.imageUrl()).isEqualTo(order.lines().getFirst().work().imageUrl());
  }

  @Test
  void orders_are_listed_by_status() {
    inCart(orderingRows.digitalWorkBy(artist), 1);
    OrderId paid = order();
    pay(paid);
    inCart(orderingRows.digitalWorkBy(artist), 1);
    order();

    Page<OrderCard> completed =
        history.of(buyer, Optional.of(OrderStatus.COMPLETED), PageRequest.first(20));

    assertThat(completed.rows()).extracting(OrderCard::id).containsExactly(paid);
    assertThat(completed.total()).isEqualTo(1);
    assertThat(history.of(buyer, Optional.of(OrderStatus.REFUNDED), PageRequest.first(20)).rows())
        .isEmpty();
  }

  @Test
  void R39_a_seller_sees_the_address_only_for_a_paid_physical_line() {
    inCart(orderingRows.paintingBy(artist), 1);
    inCart(orderingRows.digitalWorkBy(artist), 1);
    OrderId id = order();
    assertThat(listed()).hasSize(2).allMatch(sale -> sale.address().isEmpty());

    pay(id);

    assertThat(listed())
        .extracting(sale -> sale.work().category(), sale -> sale.address().isPresent())
        .containsExactlyInAnyOrder(tuple("painting", true), tuple("digital", false));
    assertThat(listed())
        .allMatch(
            sale -> sale.buyer().id().equals(buyer) && sale.status() == OrderStatus.PROCESSING);
  }

  @Test
  void R39_a_sale_is_found_by_its_seller_alone_and_cancelled_orders_are_no_sales() {
    inCart(orderingRows.digitalWorkBy(artist), 1);
    OrderId id = order();
    SaleView sale = listed().getFirst();
    assertThat(sale.earnings()).isEqualTo(usd("450.00"));
    assertThat(sales.find(sale.id(), artist)).contains(sale);
    assertThat(sales.find(sale.id(), buyer)).isEmpty();

    database.transactions.inTransaction(
        () -> {
          Order order = database.orders.lock(id).orElseThrow();
          order.cancel(OrderCancelReason.BUYER, Optional.empty(), database.clock.instant());
          database.orders.save(order);
        });

    assertThat(listed()).isEmpty();
  }

  @Test
  void R3_sales_are_listed_by_cursor() {
    for (int line = 0; line < 3; line++) {
      inCart(orderingRows.digitalWorkBy(artist), 1);
    }
    order();

    Page<SaleView> first = sales.of(artist, PageRequest.first(2));
    Page<SaleView> second = sales.of(artist, PageRequest.first(2).after(first));

    assertThat(first.total()).isEqualTo(3);
    assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
  }

  @Test
  void a_summary_counts_what_is_paid_less_what_was_given_back() {
    assertThat(sales.summaryOf(artist))
        .isEqualTo(new SalesSummary(usd("0.00"), usd("0.00"), usd("0.00")));
    OrderId available = paidOrder("550.00", "0.00");
    paidOrder("550.00", "0.00");
    OrderId halfBack = paidOrder("550.00", "275.00");
    inCart(orderingRows.digitalWorkBy(artist), 1);
    order(); // not paid: counts for nothing
    execute(
        "UPDATE payment_shares SET available_at = now(), released_at = now() WHERE payment_id = ?",
        paymentOf(available));
    execute(
        "UPDATE payment_shares SET returned_earnings = 225.00, returned_tax = 25.00 WHERE payment_id = ?",
        paymentOf(halfBack));

    assertThat(sales.summaryOf(artist))
        .isEqualTo(new SalesSummary(usd("1250.00"), usd("1125.00"), usd("675.00")));
  }

  private OrderId paidOrder(String captured, String refunded) {
    inCart(orderingRows.digitalWorkBy(artist), 1);
    OrderId id = order();
    pay(id);
    database.capture(DATABASE.jdbi(), paymentOf(id), captured, refunded);
    return id;
  }

  private void pay(OrderId id) {
    database.transactions.inTransaction(
        () -> database.settling.paid(id.value(), paymentOf(id), database.clock.instant()));
  }

  private PaymentId paymentOf(OrderId id) {
    return database
        .transactions
        .inTransaction(() -> database.orders.lock(id))
        .orElseThrow()
        .placement()
        .payment()
        .orElseThrow();
  }

  private ArtworkId inCart(ArtworkId work, int copies) {
    database.carts.add(
        buyer, work, Optional.empty(), new Quantity(copies), database.clock.instant());
    return work;
  }

  private OrderId order() {
    return database.checkout(buyer).order();
  }

  private List<SaleView> listed() {
    return sales.of(artist, PageRequest.first(20)).rows();
  }

  private void execute(String sql, Identifier id) {
    DATABASE.jdbi().useHandle(handle -> handle.execute(sql, id.value()));
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
