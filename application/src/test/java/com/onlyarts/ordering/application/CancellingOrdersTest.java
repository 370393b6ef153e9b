package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.KernelRejection.ServiceUnavailable;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.ordering.api.OrderCancelled;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.domain.CancelReason;
import com.onlyarts.ordering.domain.CartLine;
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

class CancellingOrdersTest {
  private static final Duration HOLD = Duration.ofMinutes(15);
  private final Counter counter = new Counter();
  private final Caller buyer = Callers.aUser();
  private Artwork painting;
  private OrderId order;

  @BeforeEach
  void an_order_awaiting_payment() {
    painting = counter.inCartOf(buyer, anArtwork().in(Category.PAINTING), 1);
    order = counter.checkout(buyer).order();
  }

  @Test
  void R35_the_buyer_calls_an_unpaid_order_off_and_its_copies_are_free() {
    counter.cancelling.cancel(buyer, order, Optional.of("Changed my mind"));
    counter.cancelling.cancel(buyer, order, Optional.empty());

    assertThat(counter.order(order).state())
        .isEqualTo(new Cancelled(SteppingClock.NOON, CancelReason.BUYER, Optional.of("Changed my mind")));
    assertThat(painting.edition().held()).isZero();
    assertThat(counter.carts.of(buyer.person())).isEmpty();
    assertThat(counter.outbox.events()).filteredOn(OrderCancelled.class::isInstance).hasSize(1);
  }

  @Test
  void R2_another_persons_order_is_unknown() {
    assertRefused(new OrderNotFound(order), () -> counter.cancelling.cancel(Callers.aUser(), order, Optional.empty()));
    OrderId unknown = OrderId.next();
    assertRefused(new OrderNotFound(unknown), () -> counter.cancelling.cancel(buyer, unknown, Optional.empty()));
  }

  @Test
  void R34_money_that_came_in_already_wins() {
    counter.charges.answerCancellation(Cancellation.PAID, () -> counter.pay(order));

    assertRefused(new OrderAlreadyPaid(order), () -> counter.cancelling.cancel(buyer, order, Optional.empty()));

    assertThat(counter.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void R34_nothing_is_decided_while_the_provider_is_away() {
    counter.charges.answerCancellation(Cancellation.UNKNOWN, () -> {});

    assertRefused(new ServiceUnavailable("payment provider"), () -> counter.cancelling.cancel(buyer, order, Optional.empty()));

    assertThat(counter.order(order).status()).isEqualTo(OrderStatus.PENDING);
    assertThat(painting.edition().held()).isEqualTo(1);
  }

  @Test
  void R34_an_order_nobody_paid_expires_and_its_lines_are_back_in_the_cart() {
    counter.clock.advance(HOLD);

    counter.expiring.expireOverdue(counter.clock.instant());
    counter.expiring.expireOverdue(counter.clock.instant());

    assertThat(counter.order(order).state()).isEqualTo(new Cancelled(counter.clock.instant(), CancelReason.EXPIRED, Optional.empty()));
    assertThat(painting.edition().held()).isZero();
    assertThat(counter.carts.of(buyer.person())).extracting(CartLine::artwork).containsExactly(painting.id());
    assertThat(counter.outbox.events()).filteredOn(OrderExpired.class::isInstance).hasSize(1);
  }

  @Test
  void R32_lines_that_come_back_add_up_with_what_is_in_the_cart_by_then() {
    Artwork print = counter.inCartOf(buyer, anArtwork(), 60);
    counter.checkout(buyer);
    counter.filling.add(buyer, print.id(), new Quantity(60));
    counter.clock.advance(HOLD);

    counter.expiring.expireOverdue(counter.clock.instant());

    assertThat(counter.carts.of(buyer.person()))
        .filteredOn(line -> line.artwork().equals(print.id()))
        .extracting(CartLine::quantity)
        .containsExactly(new Quantity(99));
  }

  @Test
  void R34_nothing_expires_before_its_time_nor_while_the_provider_is_away_nor_when_it_is_paid() {
    counter.clock.advance(HOLD.minusNanos(1));
    counter.expiring.expireOverdue(counter.clock.instant());
    assertThat(counter.order(order).status()).isEqualTo(OrderStatus.PENDING);

    counter.clock.advance(HOLD);
    counter.charges.answerCancellation(Cancellation.UNKNOWN, () -> {});
    counter.expiring.expireOverdue(counter.clock.instant());
    assertThat(counter.order(order).status()).isEqualTo(OrderStatus.PENDING);

    counter.clock.advance(Duration.ofMinutes(2));
    counter.charges.answerCancellation(Cancellation.PAID, () -> counter.pay(order));
    counter.expiring.expireOverdue(counter.clock.instant());
    assertThat(counter.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void an_order_that_cannot_be_ended_keeps_no_other_waiting_and_is_asked_about_less_and_less() {
    counter.inCartOf(buyer, anArtwork(), 1);
    OrderId second = counter.checkout(buyer).order();
    AtomicInteger asked = new AtomicInteger();
    counter.charges.answerCancellation(
        Cancellation.CANCELLED,
        () -> {
          if (asked.incrementAndGet() == 1) {
            throw new IllegalStateException("an amount nobody expected");
          }
        });
    counter.clock.advance(HOLD);

    counter.expiring.expireOverdue(counter.clock.instant());
    counter.expiring.expireOverdue(counter.clock.instant());
    assertThat(List.of(counter.order(order).status(), counter.order(second).status()))
        .containsExactlyInAnyOrder(OrderStatus.PENDING, OrderStatus.CANCELLED);
    assertThat(asked).as("the broken one rests").hasValue(2);

    counter.clock.advance(Duration.ofSeconds(15));
    counter.expiring.expireOverdue(counter.clock.instant());
    assertThat(List.of(counter.order(order).status(), counter.order(second).status())).containsOnly(OrderStatus.CANCELLED);
    assertThat(counter.failedItems.waiting("expire-orders")).isZero();
  }
}
