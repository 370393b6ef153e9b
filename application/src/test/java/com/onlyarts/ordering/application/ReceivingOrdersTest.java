package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.port.IdempotencyKeys.RequestKey;
import com.onlyarts.ordering.api.CancellationAsked;
import com.onlyarts.ordering.api.CancellationDeclined;
import com.onlyarts.ordering.api.LineCalledOff;
import com.onlyarts.ordering.api.LineReceived;
import com.onlyarts.ordering.api.LineTrackingChanged;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.RefundExceedsCaptured;
import com.onlyarts.ordering.domain.OrderingRejection.SaleCalledOff;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.payments.domain.RefundScope;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What buyer and seller do with a painting that is paid. */
class ReceivingOrdersTest {
  private static final Dispatch BY_POST =
      new Dispatch(Optional.of("UPS"), Optional.of("1Z9"), Optional.empty());

  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller artist = Callers.anArtist();
  private OrderId order = OrderId.next();
  private OrderLineId sale = OrderLineId.next();

  @BeforeEach
  void a_painting_is_paid() {
    fixture.inCartOf(buyer, anArtwork().by(artist.person()).in(Category.PAINTING), 1);
    order = fixture.checkout(buyer).order();
    fixture.pay(order);
    sale = fixture.order(order).lines().getFirst().id();
  }

  @Test
  void R102_the_seller_has_the_money_two_days_after_the_buyer_has_the_work() {
    fixture.fulfilling.fulfil(artist, sale, BY_POST);
    fixture.clock.advance(Duration.ofDays(3));

    fixture.receiving.receive(buyer, order, sale);
    fixture.receiving.receive(buyer, order, sale);

    assertThat(line().state()).isEqualTo(LineState.RECEIVED);
    assertThat(fixture.charges.availableBy(sale.value()))
        .isEqualTo(fixture.clock.instant().plus(Duration.ofDays(2)));
    assertThat(told(LineReceived.class)).hasSize(1);
  }

  @Test
  void R2_an_order_is_its_buyers_and_a_sale_its_sellers() {
    assertRefused(new OrderNotFound(order), () -> fixture.receiving.receive(artist, order, sale));
    assertRefused(new OrderNotFound(order), () -> fixture.receiving.callOff(artist, order, sale));
    assertRefused(new OrderNotFound(order), () -> fixture.receiving.askToCancel(artist, order));
    assertRefused(new SaleNotFound(sale), () -> fixture.refundingSales.answer(buyer, sale, true));
    assertRefused(
        new SaleNotFound(sale),
        () -> fixture.refundingSales.refund(buyer, sale, Optional.empty(), "Mine"));
  }

  @Test
  void R100_the_buyer_does_not_wait_for_what_is_late() {
    fixture.clock.advance(Duration.ofDays(7));

    fixture.receiving.callOff(buyer, order, sale);
    fixture.receiving.callOff(buyer, order, sale);

    assertThat(fixture.refunds.scopes())
        .containsExactly(RefundScope.wholeLines(List.of(sale.value())));
    assertThat(fixture.refunds.carriedOut()).hasSize(1);
    assertThat(told(LineCalledOff.class)).hasSize(1);
    assertRefused(new SaleCalledOff(sale), () -> fixture.fulfilling.fulfil(artist, sale, BY_POST));
  }

  @Test
  void R101_the_buyer_hears_of_new_tracking_once() {
    fixture.fulfilling.fulfil(artist, sale, Dispatch.plain());
    fixture.fulfilling.fulfil(artist, sale, BY_POST);
    fixture.fulfilling.fulfil(artist, sale, BY_POST);

    assertThat(line().handover().orElseThrow().dispatch()).isEqualTo(BY_POST);
    assertThat(told(LineTrackingChanged.class)).hasSize(1);
  }

  @Test
  void R108_the_seller_agrees_to_cancel() {
    fixture.receiving.askToCancel(buyer, order);
    fixture.receiving.askToCancel(buyer, order);
    assertThat(told(CancellationAsked.class)).hasSize(1);

    fixture.refundingSales.answer(artist, sale, true);
    fixture.refundingSales.answer(artist, sale, true);

    assertThat(line().state()).isEqualTo(LineState.RETURNED);
    assertThat(fixture.refunds.carriedOut()).hasSize(1);
  }

  @Test
  void R108_the_seller_declines_and_sends_it() {
    fixture.receiving.askToCancel(buyer, order);
    fixture.refundingSales.answer(artist, sale, false);
    fixture.passes(Duration.ofDays(2));

    fixture.fulfilling.fulfil(artist, sale, BY_POST);

    assertThat(told(CancellationDeclined.class)).hasSize(1);
    assertThat(line().state()).isEqualTo(LineState.SENT);
    assertThat(fixture.refunds.decided()).isEmpty();
  }

  @Test
  void R108_48_hours_of_silence_are_yes() {
    fixture.receiving.askToCancel(buyer, order);
    fixture.passes(Duration.ofDays(2));

    assertThat(line().state()).isEqualTo(LineState.RETURNED);
    assertThat(fixture.refunds.carriedOut()).hasSize(1);
  }

  @Test
  void R108_a_seller_gives_some_of_it_back_and_goes_on() {
    refund("55.00");

    assertThat(fixture.refunds.scopes())
        .containsExactly(RefundScope.lines(Map.of(sale.value(), Money.of("55.00", USD))));
    assertThat(line().state()).isEqualTo(LineState.PAID);
    assertThat(told(LineCalledOff.class)).isEmpty();
    assertRefused(new RefundExceedsCaptured(sale), () -> refund("550.01"));
    assertInvalid("amount", () -> refund("0.00"));
  }

  @Test
  void R6_a_refund_that_is_asked_for_twice_under_a_key_is_one() {
    for (int time = 0; time < 2; time++) {
      fixture.steps.remembering(
          new RequestKey(artist.person().value(), "refundSale", "key"),
          () -> {
            refund("55.00");
            return true;
          });
    }
    assertThat(fixture.refunds.decided()).hasSize(1);
  }

  @Test
  void R108_all_of_it_before_it_is_sent_calls_it_off() {
    fixture.refundingSales.refund(artist, sale, Optional.empty(), "It broke");

    assertThat(told(LineCalledOff.class))
        .singleElement()
        .extracting(it -> ((LineCalledOff) it).cause())
        .isEqualTo("by_seller");
    assertThat(fixture.refunds.carriedOut()).hasSize(1);
  }

  private void refund(String amount) {
    fixture.refundingSales.refund(artist, sale, Optional.of(new BigDecimal(amount)), "Scratched");
  }

  private OrderLine line() {
    return fixture.order(order).lines().getFirst();
  }

  private List<Event> told(Class<? extends Event> type) {
    return fixture.outbox.events().stream()
        .filter(type::isInstance)
        .map(Event.class::cast)
        .toList();
  }
}
