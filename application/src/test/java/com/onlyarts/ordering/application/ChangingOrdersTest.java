package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.ordering.api.OrderCancelled;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.OrderCancelReason;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderingRejection.OrderAlreadyPaid;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.api.Charges.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingOrdersTest {
  private static final Duration HOLD = Duration.ofMinutes(15);
  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private Artwork painting;
  private OrderId order;

  @BeforeEach
  void an_order_awaiting_payment() {
    painting = fixture.inCartOf(buyer, anArtwork().in(Category.PAINTING), 1);
    order = fixture.checkout(buyer).order();
  }

  @Test
  void R35_the_buyer_calls_an_unpaid_order_off_and_its_copies_are_free() {
    fixture.changing.cancel(buyer, order, Optional.of("Changed my mind"));
    fixture.changing.cancel(buyer, order, Optional.empty());

    assertThat(fixture.order(order).state())
        .isEqualTo(
            new Cancelled(
                SteppingClock.NOON, OrderCancelReason.BUYER, Optional.of("Changed my mind")));
    assertThat(painting.edition().held()).isZero();
    assertThat(fixture.carts.of(buyer.person())).isEmpty();
    assertThat(fixture.outbox.events()).filteredOn(OrderCancelled.class::isInstance).hasSize(1);
  }

  @Test
  void R2_another_persons_order_is_unknown() {
    assertRefused(
        new OrderNotFound(order),
        () -> fixture.changing.cancel(Callers.aUser(), order, Optional.empty()));
    OrderId unknown = OrderId.next();
    assertRefused(
        new OrderNotFound(unknown),
        () -> fixture.changing.cancel(buyer, unknown, Optional.empty()));
  }

  @Test
  void R34_money_that_came_in_already_wins() {
    fixture.charges.answerCancellation(Cancellation.PAID, () -> fixture.pay(order));

    assertRefused(
        new OrderAlreadyPaid(order), () -> fixture.changing.cancel(buyer, order, Optional.empty()));

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void R34_nothing_is_decided_while_the_provider_is_away() {
    fixture.charges.answerCancellation(Cancellation.UNKNOWN, () -> {});

    assertRefused(
        new ServiceUnavailable("payment provider"),
        () -> fixture.changing.cancel(buyer, order, Optional.empty()));

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PENDING);
    assertThat(painting.edition().held()).isEqualTo(1);
  }

  @Test
  void R34_an_order_nobody_paid_expires_and_its_lines_are_back_in_the_cart() {
    fixture.clock.advance(HOLD);

    fixture.expiring.expireOverdue(fixture.clock.instant());
    fixture.expiring.expireOverdue(fixture.clock.instant());

    assertThat(fixture.order(order).state())
        .isEqualTo(
            new Cancelled(fixture.clock.instant(), OrderCancelReason.EXPIRED, Optional.empty()));
    assertThat(painting.edition().held()).isZero();
    assertThat(fixture.carts.of(buyer.person()))
        .extracting(CartLine::artwork)
        .containsExactly(painting.id());
    assertThat(fixture.outbox.events()).filteredOn(OrderExpired.class::isInstance).hasSize(1);
  }

  @Test
  void R32_lines_that_come_back_add_up_with_what_is_in_the_cart_by_then() {
    Artwork print = fixture.inCartOf(buyer, anArtwork(), 60);
    fixture.checkout(buyer);
    fixture.filling.add(buyer, print.id(), Optional.empty(), new Quantity(60));
    fixture.clock.advance(HOLD);

    fixture.expiring.expireOverdue(fixture.clock.instant());

    assertThat(fixture.carts.of(buyer.person()))
        .filteredOn(line -> line.artwork().equals(print.id()))
        .extracting(CartLine::quantity)
        .containsExactly(new Quantity(99));
  }

  @Test
  void R34_nothing_expires_before_its_time_nor_while_the_provider_is_away_nor_when_it_is_paid() {
    fixture.clock.advance(HOLD.minusNanos(1));
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PENDING);

    fixture.clock.advance(HOLD);
    fixture.charges.answerCancellation(Cancellation.UNKNOWN, () -> {});
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PENDING);

    fixture.clock.advance(Duration.ofMinutes(2));
    fixture.charges.answerCancellation(Cancellation.PAID, () -> fixture.pay(order));
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void an_order_that_cannot_be_ended_keeps_no_other_waiting_and_is_asked_about_less_and_less() {
    fixture.inCartOf(buyer, anArtwork(), 1);
    OrderId second = fixture.checkout(buyer).order();
    AtomicInteger asked = new AtomicInteger();
    fixture.charges.answerCancellation(
        Cancellation.CANCELLED,
        () -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("an amount nobody expected");
          }
        });
    fixture.clock.advance(HOLD);

    fixture.expiring.expireOverdue(fixture.clock.instant());
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(List.of(fixture.order(order).status(), fixture.order(second).status()))
        .containsExactlyInAnyOrder(OrderStatus.PENDING, OrderStatus.CANCELLED);
    assertThat(asked).as("the broken one rests").hasValue(2);

    fixture.clock.advance(Duration.ofSeconds(15));
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(List.of(fixture.order(order).status(), fixture.order(second).status()))
        .containsOnly(OrderStatus.CANCELLED);
    assertThat(fixture.failedItems.waiting("expire-orders")).isZero();
  }
}
