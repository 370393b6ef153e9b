package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderState.Cancelled;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderState.Refunded;
import com.onlyarts.ordering.domain.OrderingRejection.AmountTooLarge;
import com.onlyarts.ordering.domain.OrderingRejection.AmountTooSmall;
import com.onlyarts.ordering.domain.OrderingRejection.OrderAlreadyPaid;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotPaid;
import com.onlyarts.ordering.domain.OrderingRejection.ShippingAddressRequired;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Handover BY_POST =
      new Handover(
          LATER.plusSeconds(60),
          new Dispatch(Optional.of("UPS"), Optional.of("1Z999AA10123456784"), Optional.empty()));
  private final PersonId seller = PersonId.next();

  @Test
  void R34_a_new_order_waits_15_minutes_for_its_payment() {
    Order order = anOrder().place();

    assertThat(order.state()).isEqualTo(new Pending(NOON.plus(Duration.ofMinutes(15))));
    assertThat(order.isOverdue(NOON.plus(Duration.ofMinutes(15)).minusNanos(1))).isFalse();
    assertThat(order.isOverdue(NOON.plus(Duration.ofMinutes(15)))).isTrue();
  }

  @Test
  void R35_an_all_digital_order_completes_when_it_is_paid() {
    Order order = anOrder().of(aLine(), aLine().times(3)).place();

    assertThat(order.pay(LATER)).isTrue();

    assertThat(order.state()).isEqualTo(new Completed(LATER, LATER));
    assertThat(order.lines()).allMatch(OrderLine::isFulfilled);
    assertThat(order.pay(LATER)).isFalse();
  }

  @Test
  void R35_an_order_with_something_physical_completes_with_the_last_handover() {
    Order order =
        anOrder()
            .of(aLine(), aLine().physical().soldBy(seller), aLine().physical().soldBy(seller))
            .place();
    order.pay(LATER);
    assertThat(order.state()).isEqualTo(new Processing(LATER));
    assertThat(order.lines())
        .extracting(OrderLine::isFulfilled)
        .containsExactly(true, false, false);

    assertThat(order.fulfil(order.lines().get(1).id(), seller, BY_POST)).isTrue();
    assertThat(order.fulfil(order.lines().get(1).id(), seller, BY_POST)).isFalse();
    assertThat(order.status()).isEqualTo(OrderStatus.PROCESSING);
    order.fulfil(order.lines().get(2).id(), seller, BY_POST);

    assertThat(order.state()).isEqualTo(new Completed(LATER, BY_POST.at()));
    assertThat(order.fulfil(order.lines().get(2).id(), seller, BY_POST)).isFalse();
  }

  @Test
  void R2_a_line_is_unknown_to_everybody_but_its_seller() {
    Order order = anOrder().of(aLine().soldBy(seller)).place();
    OrderLineId line = order.lines().getFirst().id();

    assertRefused(new SaleNotFound(line), () -> order.fulfil(line, order.buyer(), BY_POST));
  }

  @Test
  void R35_a_line_is_not_handed_over_before_it_is_paid_nor_after_it_was_refunded() {
    Order order = anOrder().of(aLine().physical().soldBy(seller)).place();
    OrderLineId line = order.lines().getFirst().id();
    assertRefused(new SaleNotPaid(line), () -> order.fulfil(line, seller, BY_POST));

    order.pay(LATER);
    order.refund();

    assertRefused(new SaleNotPaid(line), () -> order.fulfil(line, seller, BY_POST));
  }

  @Test
  void R35_a_pending_order_can_be_cancelled_and_cancelled_again() {
    Order order = anOrder().place();

    assertThat(order.cancel(OrderCancelReason.BUYER, Optional.of("Changed my mind"), LATER))
        .isTrue();
    assertThat(order.cancel(OrderCancelReason.EXPIRED, Optional.empty(), BY_POST.at())).isFalse();

    assertThat(order.state())
        .isEqualTo(new Cancelled(LATER, OrderCancelReason.BUYER, Optional.of("Changed my mind")));
  }

  @Test
  void R35_a_paid_order_cannot_be_cancelled() {
    for (Order order : List.of(processing(), completed(), refunded())) {
      OrderState before = order.state();
      assertRefused(
          new OrderAlreadyPaid(order.id()),
          () -> order.cancel(OrderCancelReason.BUYER, Optional.empty(), LATER));
      assertThat(order.state()).isEqualTo(before);
    }
  }

  @Test
  void R35_only_a_paid_order_is_refunded_and_only_once() {
    Order cancelled = anOrder().place();
    cancelled.cancel(OrderCancelReason.EXPIRED, Optional.empty(), LATER);

    assertThat(anOrder().place().refund()).isFalse();
    assertThat(cancelled.refund()).isFalse();
    assertThat(refunded().refund()).isFalse();
    assertThat(refunded().state()).isEqualTo(new Refunded(LATER, Optional.empty()));
    Order completed = completed();
    assertThat(completed.refund()).isTrue();
    assertThat(completed.state()).isEqualTo(new Refunded(LATER, Optional.of(LATER)));
  }

  @Test
  void R34_money_for_a_cancelled_order_brings_it_back_to_life() {
    Order order = anOrder().place();
    order.cancel(OrderCancelReason.EXPIRED, Optional.empty(), LATER);

    assertThat(order.pay(BY_POST.at())).isTrue();

    assertThat(order.state()).isEqualTo(new Completed(BY_POST.at(), BY_POST.at()));
  }

  @Test
  void copies_come_back_on_sale_unless_something_physical_has_left() {
    Order order =
        anOrder().of(aLine(), aLine().physical().soldBy(seller), aLine().physical()).place();
    order.pay(LATER);
    assertThat(order.canBeTakenBack()).isTrue();

    order.fulfil(order.lines().get(1).id(), seller, BY_POST);

    assertThat(order.canBeTakenBack()).isFalse();
    assertThat(completed().canBeTakenBack()).isFalse();
  }

  @Test
  void an_address_is_needed_once_a_line_is_physical() {
    assertThat(anOrder().sentNowhere().of(aLine()).place().status()).isEqualTo(OrderStatus.PENDING);
    assertRefused(
        new ShippingAddressRequired(),
        () -> anOrder().sentNowhere().of(aLine(), aLine().physical()).place());
  }

  @Test
  void a_sum_no_provider_takes_is_refused_and_nothing_at_all_is_fine() {
    assertRefused(
        new AmountTooSmall(usd("0.44"), usd("0.50")),
        () -> anOrder().of(aLine().priced("0.40")).place());
    assertRefused(
        new AmountTooLarge(usd("1000000.01"), usd("999999.99")),
        () -> anOrder().of(aLine().priced("909090.92")).place());
    assertThat(anOrder().free().of(aLine().priced("0.00")).place().totals().total())
        .isEqualTo(usd("0.00"));
  }

  private Order processing() {
    Order order = anOrder().of(aLine().physical()).place();
    order.pay(LATER);
    return order;
  }

  private Order completed() {
    Order order = anOrder().of(aLine()).place();
    order.pay(LATER);
    return order;
  }

  private Order refunded() {
    Order order = processing();
    order.refund();
    return order;
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
