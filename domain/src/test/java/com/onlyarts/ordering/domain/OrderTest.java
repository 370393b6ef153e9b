package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.TERMS;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static com.onlyarts.ordering.domain.OrderFixture.giveBackAll;
import static com.onlyarts.ordering.domain.OrderFixture.returnAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    giveBackAll(order, LATER);

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

    assertThat(giveBackAll(anOrder().place(), LATER)).isEmpty();
    assertThat(giveBackAll(cancelled, LATER)).isEmpty();
    assertThat(giveBackAll(refunded(), LATER)).isEmpty();
    assertThat(refunded().state()).isEqualTo(new Refunded(LATER, Optional.empty()));
    Order completed = completed();
    assertThat(giveBackAll(completed, BY_POST.at())).hasSize(1);
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
  void R37_copies_come_back_on_sale_unless_they_have_left() {
    Order order =
        anOrder().of(aLine(), aLine().physical().soldBy(seller), aLine().physical()).place();
    order.pay(LATER);
    order.fulfil(order.lines().get(1).id(), seller, BY_POST);

    assertThat(giveBackAll(order, LATER))
        .as("what is digital is handed over when it is paid")
        .extracting(LineRefund::isUnsold)
        .containsExactly(false, false, true);
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

  @Test
  void R37_a_refund_that_comes_back_leaves_the_order_as_it_was_before() {
    Order open = refunded();
    Order whole = completed();
    giveBackAll(whole, LATER);

    assertThat(returnAll(open, BY_POST.at())).hasSize(1).allMatch(LineRefund::isSoldAgain);
    assertThat(open.state()).isEqualTo(new Processing(LATER));
    assertThat(returnAll(open, BY_POST.at())).isEmpty();
    assertThat(returnAll(whole, BY_POST.at())).hasSize(1).noneMatch(LineRefund::isSoldAgain);
    assertThat(whole.state()).isEqualTo(new Completed(LATER, LATER));
    assertThat(returnAll(anOrder().place(), LATER)).isEmpty();
  }

  @Test
  void R37_a_line_that_is_given_back_whole_is_not_sent_and_does_not_keep_the_order_open() {
    Order order =
        anOrder()
            .of(aLine().physical().soldBy(seller), aLine().physical().soldBy(seller).priced("9.00"))
            .place();
    order.pay(LATER);
    OrderLineId painting = order.lines().getFirst().id();
    OrderLineId print = order.lines().getLast().id();

    assertThat(order.giveBack(Map.of(print, usd("9.89")), false, LATER))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.more()).isEqualTo(usd("9.89"));
              assertThat(part.isUnsold()).isFalse();
            });
    assertThat(order.giveBack(Map.of(print, usd("9.90")), false, LATER))
        .singleElement()
        .satisfies(
            rest -> {
              assertThat(rest.more()).isEqualTo(usd("0.01"));
              assertThat(rest.isUnsold()).isTrue();
            });
    assertRefused(new SaleNotPaid(print), () -> order.fulfil(print, seller, BY_POST));
    assertThat(order.fulfil(painting, seller, BY_POST)).isTrue();
    assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);

    assertThat(order.giveBack(Map.of(print, usd("0.00")), false, LATER))
        .singleElement()
        .matches(LineRefund::isSoldAgain);
    assertThat(order.state()).isEqualTo(new Processing(LATER));
  }

  @Test
  void R37_what_was_sent_stays_sold_and_what_cost_nothing_was_not_given_back() {
    Order order =
        anOrder().of(aLine().physical().soldBy(seller), aLine().priced("0.00").physical()).place();
    order.pay(LATER);
    OrderLineId painting = order.lines().getFirst().id();
    order.fulfil(painting, seller, BY_POST);

    assertThat(order.giveBack(Map.of(painting, usd("550.00")), false, LATER))
        .singleElement()
        .satisfies(back -> assertThat(back.isUnsold()).isFalse());
    assertThat(order.lines()).extracting(OrderLine::isReturned).containsExactly(true, false);
    assertThat(order.status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void R35_an_order_knows_when_it_was_paid_in_every_state() {
    Order cancelled = anOrder().place();
    cancelled.cancel(OrderCancelReason.EXPIRED, Optional.empty(), LATER);

    for (Order unpaid : List.of(anOrder().place(), cancelled)) {
      assertThat(unpaid.state().paid()).isEmpty();
    }
    for (Order paid : List.of(processing(), completed(), refunded())) {
      assertThat(paid.state().paid()).contains(LATER);
      assertThat(paid.isPending()).isFalse();
    }
    assertThat(anOrder().place().isPending()).isTrue();
    assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(completed().status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(refunded().status()).isEqualTo(OrderStatus.REFUNDED);
  }

  @Test
  void it_is_kept_as_it_stands() {
    Order order = processing();

    Order kept = Order.restore(order.id(), order.placement(), order.lines(), order.state());

    assertThat(kept).usingRecursiveComparison().isEqualTo(order);
    assertThat(kept.buyer()).isEqualTo(order.placement().buyer());
  }

  @Test
  void R74_a_lot_is_ordered_by_its_own_time_to_pay_and_its_own_share_within_the_bounds() {
    OrderTerms terms = TERMS.waiting(Duration.ofDays(2)).taking(CommissionRate.of("15"));
    OrderLine lot = aLine().physical().priced("275.00").line();
    Placement nowhere = anOrder().sentNowhere().place().placement();

    Order order = Order.placeLot(OrderId.next(), nowhere, lot, terms);

    assertThat(order.state()).isEqualTo(new Pending(NOON.plus(Duration.ofDays(2))));
    assertThat(order.lines()).containsExactly(lot);
    assertThat(terms.commission()).isEqualTo(CommissionRate.of("15"));
    OrderLine dear = aLine().priced("909090.91").line();
    assertRefused(
        new AmountTooLarge(usd("1000000.00"), usd("999999.99")),
        () -> Order.placeLot(OrderId.next(), nowhere, dear, terms));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, true",
    "0.01, false",
    "0.49, false",
    "0.50, true",
    "999999.99, true",
    "1000000.00, false"
  })
  void what_can_be_charged_is_what_a_provider_takes(String total, boolean chargeable) {
    assertThat(TERMS.isChargeable(usd(total))).isEqualTo(chargeable);
    if (chargeable) {
      TERMS.requireChargeable(usd(total));
    } else {
      assertThatThrownBy(() -> TERMS.requireChargeable(usd(total))).isInstanceOf(Rejected.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-0.01, false",
    "0, true",
    "12.34, true",
    "100, true",
    "100.01, false",
    "1.234, false"
  })
  void the_platforms_share_is_0_to_100_per_cent_with_two_decimals(String percent, boolean fine) {
    if (fine) {
      assertThat(CommissionRate.of(percent).percent()).isEqualByComparingTo(percent);
    } else {
      assertInvalid("commissionRate", () -> CommissionRate.of(percent));
    }
  }

  @ParameterizedTest
  @CsvSource({"-0.01, false", "0, true", "1, true", "1.01, false"})
  void R31_tax_is_at_most_the_price(String rate, boolean fine) {
    if (fine) {
      assertThat(new TaxRate(new BigDecimal(rate)).on(usd("1.00")))
          .isEqualTo(usd("1.00").times(new BigDecimal(rate)));
    } else {
      assertInvalid("taxRate", () -> new TaxRate(new BigDecimal(rate)));
    }
  }

  @Test
  void what_is_said_of_a_parcel_is_kept_without_the_space_around_it() {
    Dispatch dispatch =
        new Dispatch(Optional.of(" UPS "), Optional.of(" 1Z999 "), Optional.of(" At the door "));

    assertThat(dispatch)
        .isEqualTo(
            new Dispatch(Optional.of("UPS"), Optional.of("1Z999"), Optional.of("At the door")));
    assertThat(dispatch.note()).contains("At the door");
    assertThat(Dispatch.plain().carrier()).isEmpty();
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
    giveBackAll(order, LATER);
    return order;
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
