package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.ADDRESS;
import static com.onlyarts.ordering.domain.OrderFixture.NOON;
import static com.onlyarts.ordering.domain.OrderFixture.TERMS;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static com.onlyarts.ordering.domain.OrderFixture.aLine;
import static com.onlyarts.ordering.domain.OrderFixture.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderState.Completed;
import com.onlyarts.ordering.domain.OrderState.Processing;
import com.onlyarts.ordering.domain.OrderingRejection.CancellationNotAsked;
import com.onlyarts.ordering.domain.OrderingRejection.NothingToCancel;
import com.onlyarts.ordering.domain.OrderingRejection.NothingToSend;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemNotLate;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemNotSent;
import com.onlyarts.ordering.domain.OrderingRejection.OrderItemSent;
import com.onlyarts.ordering.domain.OrderingRejection.SaleCalledOff;
import com.onlyarts.ordering.domain.OrderingRejection.SaleReceived;
import com.onlyarts.ordering.domain.OrderingRejection.SaleTooOld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a line that was paid, by its people and by the clock. */
class OrderLineLifeTest {
  private static final Dispatch TRACKED =
      new Dispatch(Optional.of("UPS"), Optional.of("1Z9"), Optional.empty());
  private static final Dispatch UNTRACKED =
      new Dispatch(Optional.empty(), Optional.empty(), Optional.empty(), true);

  private final PersonId seller = PersonId.next();

  @Test
  void R100_a_painting_is_to_be_sent_within_its_days_and_its_seller_is_reminded_twice() {
    Order order = paid();
    assertThat(life(order).shipBy()).contains(day(7));

    assertThat(stepsOf(order, 2)).isEmpty();
    assertThat(stepsOf(order, 3)).containsExactly(new LineStep.Remind(LineReminder.SEND_SOON));
    assertThat(stepsOf(order, 3)).isEmpty();
    assertThat(stepsOf(order, 6)).isEmpty();
    assertThat(stepsOf(order, 7)).containsExactly(new LineStep.Remind(LineReminder.SEND_NOW));
    assertThat(stepsOf(order, 20)).isEmpty();
    assertThat(order.nextStepAt()).contains(day(21));
  }

  @Test
  void R100_of_reminders_that_come_together_only_the_latest_is_told() {
    Order order = paid();

    assertThat(stepsOf(order, 8)).containsExactly(new LineStep.Remind(LineReminder.SEND_NOW));
    assertThat(stepsOf(order, 8)).isEmpty();
  }

  @Test
  void R100_what_is_to_be_sent_in_a_day_has_no_reminder_on_the_third() {
    Order order = anOrder().of(aLine().physical().soldBy(seller).within(1)).place();
    order.pay(NOON);

    assertThat(stepsOf(order, 1)).containsExactly(new LineStep.Remind(LineReminder.SEND_NOW));
    assertThat(stepsOf(order, 14)).isEmpty();
  }

  @Test
  void R100_what_nobody_sends_is_called_off_14_days_after_it_should_have_been() {
    Order order = paid();

    assertThat(stepsOf(order, 21)).containsExactly(new LineStep.CallOff(CallOffReason.NEVER_SENT));

    assertThat(order.lines().getFirst().state()).isEqualTo(LineState.RETURNED);
    assertThat(order.nextStepAt()).isEmpty();
    assertThat(order.isCalledOff()).isTrue();
    assertThat(order.state()).as("until its money is back").isEqualTo(new Processing(NOON));
    OrderLineId sale = lineOf(order);
    assertRefused(
        new SaleCalledOff(sale), () -> order.fulfil(sale, seller, new Handover(day(21), TRACKED)));
  }

  @Test
  void R100_from_the_day_on_its_buyer_may_call_it_off_alone() {
    Order order = paid();
    OrderLineId line = lineOf(order);
    assertRefused(new OrderItemNotLate(line), () -> order.callOffLate(line, day(7).minusNanos(1)));

    assertThat(order.callOffLate(line, day(7))).isTrue();
    assertThat(order.callOffLate(line, day(8))).isFalse();

    assertThat(life(order).calledOff()).contains(new CallOff(day(7), CallOffReason.LATE));
    OrderLineId other = OrderLineId.next();
    assertRefused(new OrderItemNotFound(other), () -> order.callOffLate(other, day(7)));
  }

  @Test
  void R100_what_was_sent_is_not_called_off() {
    Order order = sent(TRACKED);
    OrderLineId line = lineOf(order);

    assertRefused(new OrderItemSent(line), () -> order.callOffLate(line, day(30)));
  }

  @Test
  void R35_an_order_is_complete_when_all_that_was_not_called_off_was_sent() {
    Order order =
        anOrder().of(aLine().physical().soldBy(seller), aLine().physical().soldBy(seller)).place();
    order.pay(NOON);
    order.fulfil(lineOf(order), seller, new Handover(day(1), TRACKED));

    order.callOffLate(order.lines().getLast().id(), day(7));

    assertThat(order.state()).isEqualTo(new Completed(NOON, day(7)));
  }

  @Test
  void R101_tracking_is_corrected_until_the_buyer_has_it() {
    Order order = sent(UNTRACKED);
    OrderLineId sale = lineOf(order);
    assertThat(life(order).handover().orElseThrow().dispatch().isTracked()).isFalse();

    assertThat(order.correct(sale, seller, Dispatch.plain())).isFalse();
    assertThat(order.correct(sale, seller, TRACKED)).isTrue();
    assertThat(order.correct(sale, seller, TRACKED)).isFalse();
    assertThat(life(order).handover()).contains(new Handover(day(1), TRACKED));
    assertThat(order.correct(sale, seller, UNTRACKED)).isTrue();
    assertThat(life(order).handover()).contains(new Handover(day(1), Dispatch.plain()));

    order.receive(sale, day(2));
    assertThat(order.correct(sale, seller, UNTRACKED)).isFalse();
    assertRefused(new SaleReceived(sale), () -> order.correct(sale, seller, TRACKED));
  }

  @Test
  void R101_what_goes_untracked_has_no_number() {
    assertInvalid(
        "untracked",
        () -> new Dispatch(Optional.empty(), Optional.of("1Z9"), Optional.empty(), true));
  }

  @ParameterizedTest
  @CsvSource({"true, 14", "false, 21"})
  void R102_what_was_sent_counts_as_received_by_itself(boolean tracked, int days) {
    Order order = sent(tracked ? TRACKED : UNTRACKED);

    assertThat(stepsOf(order, days - 2)).isEmpty();
    assertThat(stepsOf(order, 1 + days - 2))
        .containsExactly(new LineStep.Remind(LineReminder.RECEIPT));
    assertThat(stepsOf(order, days)).isEmpty();
    assertThat(stepsOf(order, 1 + days)).containsExactly(new LineStep.Receive(false));

    assertThat(life(order).receivedAt()).contains(day(1 + days));
    assertThat(order.nextStepAt()).isEmpty();
    assertThat(order.receive(lineOf(order), day(30))).isFalse();
  }

  @Test
  void R102_a_download_counts_as_received_after_7_days_and_nobody_is_reminded() {
    Order order = anOrder().of(aLine()).place();
    order.pay(NOON);

    assertThat(order.lines().getFirst().state()).isEqualTo(LineState.SENT);
    assertThat(stepsOf(order, 6)).isEmpty();
    assertThat(stepsOf(order, 7)).containsExactly(new LineStep.Receive(false));
    assertThat(order.lines().getFirst().state()).isEqualTo(LineState.RECEIVED);
  }

  @Test
  void R102_nobody_receives_what_was_not_sent_or_not_paid() {
    Order order = anOrder().of(aLine().physical().soldBy(seller)).place();
    OrderLineId line = lineOf(order);
    assertRefused(new OrderItemNotSent(line), () -> order.receive(line, NOON));
    order.pay(NOON);
    assertRefused(new OrderItemNotSent(line), () -> order.receive(line, day(1)));
    order.callOffLate(line, day(7));
    assertRefused(new SaleCalledOff(line), () -> order.receive(line, day(8)));
  }

  @Test
  void R108_a_buyer_asks_to_cancel_and_silence_is_yes() {
    Order order = paid();

    assertThat(order.askToCancel(day(1))).hasSize(1);
    assertThat(order.askToCancel(day(2))).isEmpty();

    assertThat(life(order).cancellation().orElseThrow().answerBy()).isEqualTo(day(3));
    assertThat(stepsOf(order, 3)).containsExactly(new LineStep.CallOff(CallOffReason.UNANSWERED));
    assertRefused(new NothingToCancel(order.id()), () -> order.askToCancel(day(4)));
  }

  @Test
  void R108_the_seller_agrees_or_declines_and_says_so_once() {
    Order agreed = paid();
    OrderLineId line = lineOf(agreed);
    assertRefused(
        new CancellationNotAsked(line),
        () -> agreed.answerCancellation(line, seller, true, day(1)));
    agreed.askToCancel(day(1));
    assertThat(agreed.answerCancellation(line, seller, true, day(2))).isTrue();
    assertThat(agreed.answerCancellation(line, seller, true, day(2))).isFalse();
    assertThat(life(agreed).calledOff()).contains(new CallOff(day(2), CallOffReason.AGREED));
    assertRefused(
        new CancellationNotAsked(line),
        () -> agreed.answerCancellation(line, seller, false, day(2)));

    Order declined = paid();
    declined.askToCancel(day(1));
    OrderLineId other = lineOf(declined);
    assertThat(declined.answerCancellation(other, seller, false, day(2))).isTrue();
    assertThat(declined.answerCancellation(other, seller, false, day(2))).isFalse();
    assertThat(declined.lines().getFirst().state()).isEqualTo(LineState.PAID);
    assertRefused(new NothingToCancel(declined.id()), () -> declined.askToCancel(day(3)));
  }

  @Test
  void R108_sending_it_is_an_answer_too() {
    Order order = paid();
    order.askToCancel(day(1));

    order.fulfil(lineOf(order), seller, new Handover(day(2), TRACKED));

    assertThat(life(order).cancellation().orElseThrow().declinedAt()).contains(day(2));
    assertThat(life(order).isCancellationOpen()).isFalse();
    assertThat(stepsOf(order, 4)).isEmpty();
  }

  @Test
  void R108_a_seller_gives_money_back_within_180_days_and_all_of_it_before_sending_ends_the_line() {
    Order order = paid();
    OrderLineId line = lineOf(order);
    assertThat(order.refundSale(line, seller, Optional.of(usd("549.99")), day(1)).state())
        .isEqualTo(LineState.PAID);
    assertThat(
            order.refundSale(line, seller, Optional.of(usd("550.00")), day(1)).life().calledOff())
        .contains(new CallOff(day(1), CallOffReason.BY_SELLER));
    assertRefused(
        new SaleCalledOff(line), () -> order.refundSale(line, seller, Optional.empty(), day(1)));

    Order late = sent(TRACKED);
    OrderLineId sale = lineOf(late);
    assertThat(late.refundSale(sale, seller, Optional.empty(), day(180)).state())
        .isEqualTo(LineState.SENT);
    assertRefused(
        new SaleTooOld(sale),
        () -> late.refundSale(sale, seller, Optional.empty(), day(180).plusNanos(1)));
  }

  @Test
  void R109_the_days_of_a_lot_count_from_its_address() {
    Order order = lot();
    order.pay(NOON);
    assertThat(life(order).shipBy()).isEmpty();
    assertRefused(
        new OrderItemNotLate(lineOf(order)), () -> order.callOffLate(lineOf(order), day(20)));

    order.sendTo(ADDRESS, day(10));
    order.sendTo(ADDRESS, day(12));

    assertThat(life(order).shipBy()).contains(day(17));
    assertThat(stepsOf(order, 13)).containsExactly(new LineStep.Remind(LineReminder.SEND_SOON));
  }

  @Test
  void R109_a_lot_without_an_address_is_asked_for_it_and_called_off_in_the_end() {
    Order order = lot();
    order.pay(NOON);

    assertThat(stepsOf(order, 13)).isEmpty();
    assertThat(stepsOf(order, 14)).containsExactly(new LineStep.Remind(LineReminder.ADDRESS));
    assertThat(stepsOf(order, 30)).containsExactly(new LineStep.Remind(LineReminder.NO_ADDRESS));
    assertThat(stepsOf(order, 60)).containsExactly(new LineStep.CallOff(CallOffReason.NO_ADDRESS));
    assertRefused(new NothingToSend(order.id()), () -> order.sendTo(ADDRESS, day(61)));
  }

  @Test
  void R109_an_address_given_before_paying_counts_from_the_payment() {
    Order order = lot();
    order.sendTo(ADDRESS, NOON);
    order.pay(day(1));

    assertThat(life(order).shipBy()).contains(day(8));
  }

  @Test
  void R116_what_a_seller_who_is_gone_has_not_sent_goes_back_after_7_days() {
    Order order = paid();
    order.sellerGone(PersonId.next(), Optional.of(day(1)));
    assertThat(life(order).sellerGone()).isEmpty();
    order.sellerGone(seller, Optional.of(day(1)));
    order.sellerGone(seller, Optional.empty());
    assertThat(stepsOf(order, 8)).containsExactly(new LineStep.Remind(LineReminder.SEND_NOW));

    order.sellerGone(seller, Optional.of(day(9)));

    assertThat(stepsOf(order, 15)).isEmpty();
    assertThat(stepsOf(order, 16)).containsExactly(new LineStep.CallOff(CallOffReason.SELLER_GONE));
  }

  @Test
  void nothing_happens_to_what_is_not_paid_or_was_refunded() {
    Order pending = anOrder().of(aLine().physical()).place();
    Order refunded = paid();
    refunded.giveBack(Map.of(), true, day(1));

    for (Order order : List.of(pending, refunded)) {
      assertThat(stepsOf(order, 400)).isEmpty();
      assertThat(order.nextStepAt()).isEmpty();
      assertRefused(new NothingToCancel(order.id()), () -> order.askToCancel(NOON));
    }
  }

  private Order paid() {
    Order order = anOrder().of(aLine().physical().soldBy(seller)).place();
    order.pay(NOON);
    return order;
  }

  private Order sent(Dispatch dispatch) {
    Order order = paid();
    order.fulfil(lineOf(order), seller, new Handover(day(1), dispatch));
    return order;
  }

  private Order lot() {
    Placement nowhere = anOrder().sentNowhere().place().placement();
    return Order.placeLot(OrderId.next(), nowhere, aLine().physical().soldBy(seller).line(), TERMS);
  }

  private static List<LineStep> stepsOf(Order order, int day) {
    return order.progress(day(day), _ -> false).stream().map(LineStepTaken::step).toList();
  }

  private static LineLife life(Order order) {
    return order.lines().getFirst().life();
  }

  private static OrderLineId lineOf(Order order) {
    return order.lines().getFirst().id();
  }

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
