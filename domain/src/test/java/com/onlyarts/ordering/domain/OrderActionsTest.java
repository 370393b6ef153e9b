package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.TERMS;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static com.onlyarts.ordering.domain.OrderFixture.giveBackAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderingRejection.CancellationNotAsked;
import com.onlyarts.ordering.domain.OrderingRejection.PriceChanged;
import com.onlyarts.ordering.domain.OrderingRejection.RefundExceedsCaptured;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who can do what with an order, and what is refused that sounds alike. */
class OrderActionsTest {
  private final PersonId buyer = PersonId.next();
  private final PersonId seller = PersonId.next();
  private final Order order =
      anOrder().by(buyer).of(aLine().physical().soldBy(seller), aLine().soldBy(seller)).place();
  private final OrderLineId painting = order.lines().getFirst().id();
  private final OrderLineId download = order.lines().getLast().id();

  @Test
  void a_buyer_pays_cancels_or_readdresses_what_is_not_paid() {
    assertThat(order.actionsOf(buyer, NOON))
        .containsExactly(OrderAction.PAY, OrderAction.CANCEL, OrderAction.CHANGE_ADDRESS);
    assertThat(order.actionsOf(buyer, painting, NOON)).isEmpty();
  }

  @Test
  void a_buyer_of_what_is_paid_asks_to_cancel_and_once_it_is_late_cancels_alone() {
    order.pay(NOON);

    assertThat(order.actionsOf(buyer, NOON))
        .containsExactly(OrderAction.CHANGE_ADDRESS, OrderAction.REQUEST_CANCELLATION);
    assertThat(order.actionsOf(buyer, painting, day(6))).isEmpty();
    assertThat(order.actionsOf(buyer, painting, day(7))).containsExactly(OrderLineAction.CANCEL);
  }

  @Test
  void a_buyer_says_that_what_was_sent_has_arrived_until_that_is_known() {
    order.pay(NOON);
    order.fulfil(painting, seller, new Handover(day(1), Dispatch.plain()));

    assertThat(order.actionsOf(buyer, day(1))).isEmpty();
    assertThat(order.actionsOf(buyer, painting, day(1))).containsExactly(OrderLineAction.RECEIVE);
    assertThat(order.receive(painting, day(2))).isTrue();
    assertThat(order.actionsOf(buyer, painting, day(2))).isEmpty();
  }

  @Test
  void nobody_but_its_buyer_can_do_anything_with_an_order() {
    assertThat(order.actionsOf(seller, NOON)).isEmpty();
    order.pay(NOON);

    assertThat(order.actionsOf(seller, painting, day(7))).isEmpty();
    assertThat(order.actionsOf(seller, download, NOON)).isEmpty();
  }

  @Test
  void to_ask_what_can_be_done_does_nothing() {
    order.actionsOf(buyer, NOON);

    assertThat(order.isPending()).isTrue();
  }

  @Test
  void R31_a_buyer_who_has_seen_another_sum_is_told_the_sum() {
    TERMS.requireTotal(order.lines(), new BigDecimal("1100.0"));

    assertRefused(
        new PriceChanged(order.totals()),
        () -> TERMS.requireTotal(order.lines(), new BigDecimal("1099.99")));
  }

  @Test
  void R37_what_came_back_of_a_line_is_what_is_gone_no_longer() {
    order.pay(NOON);
    order.giveBack(Map.of(painting, usd("300.00"), download, usd("50.00")), false, NOON);

    assertThat(order.returned(Map.of(painting, usd("120.00"), download, usd("50.00"))))
        .containsExactly(Map.entry(painting, usd("180.00")));
    assertThat(order.returned(Map.of())).isEmpty();
  }

  @Test
  void R100_a_line_that_was_called_off_is_known_to_be_and_no_other() {
    order.pay(NOON);
    assertThat(order.isCalledOff(painting)).isFalse();

    order.callOffLate(painting, day(7));

    assertThat(order.isCalledOff(painting)).isTrue();
    assertThat(order.isCalledOff(download)).isFalse();
    assertThat(order.isCalledOff()).isFalse();
  }

  @Test
  void R108_more_than_is_left_of_a_sale_is_not_given_back_and_nothing_twice() {
    order.pay(NOON);
    order.giveBack(Map.of(painting, usd("50.00")), false, NOON);

    assertRefused(
        new RefundExceedsCaptured(painting),
        () -> order.refundSale(painting, seller, Optional.of(usd("500.01")), day(1)));
    assertRefused(
        new SaleNotFound(painting),
        () -> order.refundSale(painting, buyer, Optional.empty(), day(1)));
    assertThat(
            order
                .refundSale(painting, seller, Optional.of(usd("499.99")), day(1))
                .life()
                .calledOff())
        .isEmpty();
    order.giveBack(Map.of(download, usd("550.00")), false, NOON);
    assertRefused(
        new RefundExceedsCaptured(download),
        () -> order.refundSale(download, seller, Optional.empty(), day(1)));
  }

  @Test
  void R108_who_asks_to_cancel_is_told_of_which_lines_that_is_news() {
    order.pay(NOON);

    assertThat(order.askToCancel(day(1)))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.id()).isEqualTo(painting);
              assertThat(line.life().isCancellationOpen()).isTrue();
            });
  }

  @Test
  void R108_a_seller_who_called_the_line_off_did_not_agree_to_anything() {
    order.pay(NOON);
    order.refundSale(painting, seller, Optional.empty(), day(1));

    assertRefused(
        new CancellationNotAsked(painting),
        () -> order.answerCancellation(painting, seller, true, day(1)));
  }

  @Test
  void R35_what_was_paid_before_is_no_news_even_when_it_was_refunded() {
    order.pay(NOON);
    assertThat(order.pay(day(1))).isFalse();
    giveBackAll(order, day(1));

    assertThat(order.pay(day(2))).isFalse();
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }
}
