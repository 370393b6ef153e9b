package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.USD;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.api.LotSale;
import com.onlyarts.ordering.application.PlacingLotOrders.LotTerms;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderState.Pending;
import com.onlyarts.ordering.domain.OrderStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacingLotOrdersTest {
  private final Counter counter = new Counter();
  private final PlacingLotOrders lots =
      new PlacingLotOrders(
          counter.transactions, counter.till, counter.desk, counter.orders, counter.charges, new LotTerms(counter.taxRates, counter.clock));
  private final Caller winner = Callers.aUser();
  private final OrderId id = OrderId.next();

  @Test
  void R74_what_was_won_is_an_order_of_one_line_at_the_hammer_price_with_days_to_pay() {
    lots.place(sale());

    Order order = counter.order(id);
    assertThat(order.buyer()).isEqualTo(winner.person());
    assertThat(order.totals().total()).isEqualTo(Money.of("302.50", USD));
    assertThat(order.state()).isEqualTo(new Pending(counter.clock.instant().plus(Duration.ofHours(48))));
    assertThat(order.placement().lot()).isTrue();
  }

  @Test
  void R74_it_is_paid_like_any_other() {
    lots.place(sale());
    lots.request(id);

    counter.pay(id);

    assertThat(counter.order(id).status()).isEqualTo(OrderStatus.PROCESSING);
    lots.request(id);
  }

  @Test
  void R74_unpaid_it_goes_back_to_nobodys_cart() {
    lots.place(sale());
    counter.clock.advance(Duration.ofHours(48));

    counter.expiring.expireOverdue(counter.clock.instant());

    assertThat(counter.order(id).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(counter.carts.of(winner.person())).isEmpty();
  }

  @Test
  void what_no_provider_takes_is_known_before() {
    assertThat(lots.isChargeable(Money.of("0.40", USD))).isFalse();
    assertThat(lots.isChargeable(Money.of("900000.00", USD))).isTrue();
    assertThat(lots.isChargeable(Money.of("910000.00", USD))).isFalse();
  }

  private LotSale sale() {
    Artwork work = counter.shop.show(anArtwork().in(Category.PAINTING).priced("900.00"));
    Offer lot = counter.transactions.inTransaction(() -> counter.shop.hold(new HoldKey(id.value()), winner.person(), Map.of(work.id(), 1))).getFirst();
    return new LotSale(id, winner.person(), lot, Money.of("275.00", USD), Duration.ofHours(48));
  }
}
