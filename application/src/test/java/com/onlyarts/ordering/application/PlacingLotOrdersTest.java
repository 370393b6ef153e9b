package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.application.WantedCopies.personal;
import static com.onlyarts.catalog.domain.ArtworkFixture.USD;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.api.OrderPlaced;
import com.onlyarts.ordering.application.PlacingLotOrders.LotTerms;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderFixture;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderingRejection.NothingToSend;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacingLotOrdersTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final PlacingLotOrders lots =
      new PlacingLotOrders(
          fixture.transactions,
          fixture.reservation,
          fixture.ordering,
          fixture.orders,
          fixture.charges,
          new LotTerms(fixture.taxRates, fixture.clock));
  private final Caller winner = Callers.aUser();
  private final OrderId id = OrderId.next();

  @Test
  void R74_what_was_won_is_an_order_of_one_line_at_the_hammer_price_with_days_to_pay() {
    lots.place(sale());

    Order order = fixture.order(id);
    assertThat(order.buyer()).isEqualTo(winner.person());
    assertThat(order.totals().total()).isEqualTo(Money.of("302.50", USD));
    assertThat(order.state())
        .isEqualTo(new Pending(fixture.clock.instant().plus(Duration.ofDays(2))));
    assertThat(order.placement().lot()).isTrue();
    assertThat(fixture.outbox.events())
        .containsExactly(
            new OrderPlaced(
                id,
                order.placement().number().text(),
                winner.person(),
                Money.of("302.50", USD),
                fixture.clock.instant()));
  }

  @Test
  void R74_it_is_paid_like_any_other() {
    lots.place(sale());
    lots.request(id);

    fixture.pay(id);

    assertThat(fixture.order(id).status()).isEqualTo(OrderStatus.PROCESSING);
    lots.request(id);
  }

  @Test
  void R74_the_winner_says_where_it_goes_before_or_after_paying_until_it_is_sent() {
    lots.place(sale());
    lots.request(id);
    Caller stranger = Callers.aUser();
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> fixture.changing.sendTo(stranger, id, OrderFixture.ADDRESS))
        .satisfies(it -> assertThat(it.rejection()).isEqualTo(new OrderNotFound(id)));

    fixture.changing.sendTo(winner, id, OrderFixture.ADDRESS);
    fixture.pay(id);
    fixture.changing.sendTo(winner, id, OrderFixture.ADDRESS);

    Order order = fixture.order(id);
    assertThat(order.placement().address()).contains(OrderFixture.ADDRESS);
    OrderLine line = order.lines().getFirst();
    fixture.fulfilling.fulfil(
        new Caller(line.seller(), SessionId.next(), Role.ARTIST), line.id(), Dispatch.plain());
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> fixture.changing.sendTo(winner, id, OrderFixture.ADDRESS))
        .satisfies(it -> assertThat(it.rejection()).isEqualTo(new NothingToSend(id)));
  }

  @Test
  void R74_unpaid_it_goes_back_to_nobodys_cart() {
    lots.place(sale());
    fixture.clock.advance(Duration.ofDays(2));

    fixture.expiring.expireOverdue(fixture.clock.instant());

    assertThat(fixture.order(id).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fixture.carts.of(winner.person())).isEmpty();
  }

  @Test
  void what_no_provider_takes_is_known_before() {
    assertThat(lots.isChargeable(Money.of("0.40", USD))).isFalse();
    assertThat(lots.isChargeable(Money.of("900000.00", USD))).isTrue();
    assertThat(lots.isChargeable(Money.of("910000.00", USD))).isFalse();
  }

  private LotSale sale() {
    Artwork work = fixture.offers.show(anArtwork().in(Category.PAINTING).priced("900.00"));
    Offer lot =
        fixture
            .transactions
            .inTransaction(
                () ->
                    fixture.offers.hold(
                        new HoldKey(id.value()), winner.person(), Map.of(work.id(), personal(1))))
            .getFirst();
    return new LotSale(id, winner.person(), lot, Money.of("275.00", USD), Duration.ofDays(2));
  }
}
