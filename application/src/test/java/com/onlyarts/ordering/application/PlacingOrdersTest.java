package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.ordering.api.OrderCompleted;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPlaced;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderingRejection.Blocked;
import com.onlyarts.ordering.domain.OrderingRejection.CartEmpty;
import com.onlyarts.ordering.domain.OrderingRejection.CartItemUnavailable;
import com.onlyarts.ordering.domain.OrderingRejection.HeldTooOften;
import com.onlyarts.ordering.domain.OrderingRejection.PriceChanged;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.api.Bill;
import com.onlyarts.payments.api.Bill.Share;
import com.onlyarts.payments.api.PaymentSubject;
import com.onlyarts.payments.api.RequestedPayment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacingOrdersTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();

  @Test
  void R32_a_cart_becomes_an_order_that_awaits_payment() {
    Artwork painting =
        fixture.inCartOf(
            buyer, anArtwork().in(Category.PAINTING).titled("Tide").priced("120.00"), 1);
    fixture.inCartOf(buyer, anArtwork().priced("500.00"), 2);

    PlacedOrder placed = fixture.checkout(buyer);

    Order order = fixture.order(placed.order());
    assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
    assertThat(order.totals().total()).isEqualTo(usd("1232.00"));
    assertThat(placed.payment().map(RequestedPayment::payment))
        .isEqualTo(order.placement().payment());
    assertThat(fixture.carts.of(buyer.person())).isEmpty();
    assertThat(painting.edition().held()).isEqualTo(1);
    assertThat(fixture.outbox.events())
        .containsExactly(
            new OrderPlaced(
                order.id(), "OA-20260301-001", buyer.person(), usd("1232.00"), SteppingClock.NOON));
  }

  @Test
  void a_bill_names_the_first_work_and_how_many_more_there_are() {
    fixture.inCartOf(buyer, anArtwork().titled("Tide"), 1);
    fixture.checkout(buyer);
    for (int i = 0; i < 3; i++) {
      fixture.inCartOf(buyer, anArtwork().titled("Ebb"), 1);
    }
    fixture.checkout(buyer);

    assertThat(fixture.charges.bills())
        .extracting(Bill::description)
        .containsExactly("Tide", "Ebb and 2 more");
  }

  @Test
  void a_cart_that_comes_to_something_else_than_the_buyer_saw_is_not_ordered() {
    fixture.inCartOf(buyer, anArtwork().priced("120.00"), 1);

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> fixture.checkoutExpecting(buyer, "131.99"))
        .satisfies(
            it -> {
              assertThat(it.rejection()).isInstanceOf(PriceChanged.class);
              assertThat(it.rejection().details())
                  .containsEntry("subtotal", new BigDecimal("120.00"))
                  .containsEntry("tax", new BigDecimal("12.00"))
                  .containsEntry("shipping", new BigDecimal("0.00"))
                  .containsEntry("total", new BigDecimal("132.00"));
            });
    assertThat(fixture.orders.all()).isEmpty();

    assertThat(fixture.checkoutExpecting(buyer, "132").payment()).isPresent();
  }

  @Test
  void R61_whoever_orders_the_same_work_three_times_a_day_pays_before_the_fourth() {
    Artwork work = fixture.offers.show(anArtwork().titled("Tide").priced("120.00"));
    Artwork other = fixture.offers.show(anArtwork().priced("120.00"));
    for (int times = 0; times < 3; times++) {
      orderedBy(buyer, work);
    }

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> orderedBy(buyer, work))
        .satisfies(it -> assertThat(it.rejection()).isInstanceOf(HeldTooOften.class));
    fixture.filling.clear(buyer.person());
    orderedBy(Callers.aUser(), work);
    PlacedOrder placed = orderedBy(buyer, other);
    fixture.pay(placed.order());
    fixture.clock.advance(Duration.ofHours(24));

    assertThat(orderedBy(buyer, work).payment()).isPresent();
  }

  private PlacedOrder orderedBy(Caller who, Artwork work) {
    fixture.filling.add(who, work.id(), Optional.empty(), new Quantity(1));
    return fixture.checkout(who);
  }

  @Test
  void R19_nothing_is_sold_of_an_artist_who_is_suspended() {
    fixture.inCartOf(buyer, anArtwork().priced("120.00"), 1);
    Artwork work = fixture.inCartOf(buyer, anArtwork().titled("Tide").priced("120.00"), 1);
    fixture.offers.suspended.add(work.artist());

    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> fixture.checkout(buyer))
        .satisfies(
            it ->
                assertThat(it.rejection())
                    .isInstanceOfSatisfying(
                        CartItemUnavailable.class,
                        refused -> assertThat(refused.title()).isEqualTo("Tide")));
    fixture.offers.suspended.clear();
    assertThat(fixture.checkout(buyer).payment()).isPresent();
  }

  @Test
  void R81_whoever_blocked_the_other_neither_sells_nor_buys() {
    Artwork work = fixture.inCartOf(buyer, anArtwork().priced("120.00"), 1);
    fixture.blocklist.part(buyer.person(), work.artist());

    assertRefused(new Blocked(), () -> fixture.checkout(buyer));
    assertThat(fixture.orders.all()).isEmpty();
  }

  @Test
  void R31_the_bill_says_who_is_to_have_what() {
    Artwork work =
        fixture.inCartOf(buyer, anArtwork().titled("Digital Sunset").priced("500.00"), 1);

    PlacedOrder placed = fixture.checkout(buyer);

    Bill bill = fixture.charges.bills().getFirst();
    assertThat(bill.subject()).isEqualTo(new PaymentSubject("order", placed.order().value()));
    assertThat(bill.amount()).isEqualTo(usd("550.00"));
    assertThat(bill.description()).isEqualTo("Digital Sunset");
    assertThat(bill.paymentMethod()).contains("pm_card_visa");
    assertThat(bill.shares())
        .containsExactly(
            new Share(
                fixture.order(placed.order()).lines().getFirst().id().value(),
                work.artist(),
                usd("500.00"),
                usd("50.00"),
                usd("50.00"),
                usd("450.00"),
                Duration.ofDays(7)));
  }

  @Test
  void R38_earnings_of_something_physical_ripen_longer() {
    fixture.inCartOf(buyer, anArtwork().in(Category.PAINTING), 1);
    fixture.checkout(buyer);

    assertThat(fixture.charges.bills().getFirst().shares())
        .extracting(Share::availableAfter)
        .containsExactly(Duration.ofDays(14));
  }

  @Test
  void R32_the_same_attempt_again_is_the_same_order() {
    fixture.inCartOf(buyer, anArtwork(), 1);

    PlacedOrder first = fixture.checkout(buyer, "attempt-1");
    PlacedOrder second = fixture.checkout(buyer, "attempt-1");

    assertThat(second).isEqualTo(first);
    assertThat(fixture.orders.all()).hasSize(1);
    assertThat(fixture.charges.bills()).hasSize(1);
  }

  @Test
  void R32_an_order_stands_while_the_provider_is_away_and_the_same_attempt_asks_again() {
    fixture.inCartOf(buyer, anArtwork(), 1);
    fixture.charges.goAway();
    assertRefused(
        new ServiceUnavailable("payment provider"), () -> fixture.checkout(buyer, "attempt-1"));
    assertThat(fixture.orders.all()).hasSize(1);

    fixture.charges.comeBack();

    assertThat(fixture.checkout(buyer, "attempt-1").payment()).isPresent();
    assertThat(fixture.orders.all()).hasSize(1);
  }

  @Test
  void an_attempt_repeated_after_it_was_paid_asks_for_no_more_money() {
    fixture.inCartOf(buyer, anArtwork(), 1);
    PlacedOrder first = fixture.checkout(buyer, "attempt-1");
    fixture.pay(first.order());

    PlacedOrder again = fixture.checkout(buyer, "attempt-1");

    assertThat(again.order()).isEqualTo(first.order());
    assertThat(again.payment()).isEmpty();
  }

  @Test
  void an_empty_cart_cannot_be_ordered() {
    assertRefused(new CartEmpty(), () -> fixture.checkout(buyer));
  }

  @Test
  void R30_a_cart_with_a_line_that_became_unavailable_is_refused_and_the_line_named() {
    fixture.inCartOf(buyer, anArtwork(), 1);
    Artwork gone = fixture.inCartOf(buyer, anArtwork().titled("Tide"), 1);
    CartLineId line = fixture.carts.of(buyer.person()).getLast().id();
    gone.archive();

    assertRefused(new CartItemUnavailable(line, "Tide"), () -> fixture.checkout(buyer));

    assertThat(fixture.carts.of(buyer.person())).hasSize(2);
  }

  @Test
  void what_costs_nothing_is_paid_at_once_without_a_provider() {
    Artwork gift = fixture.inCartOf(buyer, anArtwork().priced("0.00"), 1);
    fixture.charges.goAway();

    PlacedOrder placed = fixture.checkout(buyer);

    assertThat(placed.payment()).isEmpty();
    assertThat(fixture.charges.bills()).isEmpty();
    assertThat(fixture.order(placed.order()).status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(gift.edition().sold()).isEqualTo(1);
    assertThat(fixture.outbox.events())
        .hasExactlyElementsOfTypes(OrderPlaced.class, OrderPaid.class, OrderCompleted.class);
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
