package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.ordering.application.port.OrderView;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderingRejection.OrderNotFound;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewingOrdersTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller seller = Callers.anArtist();
  private final OrderId id = ordered();

  @Test
  void R2_an_order_is_seen_by_its_buyer_and_by_admins_and_by_nobody_else() {
    OrderView seen = fixture.reviewingOrders.show(buyer, id);

    assertThat(seen.sums().total()).isEqualTo(Money.of("550.00", USD));
    assertThat(fixture.reviewingOrders.show(Callers.anAdmin(), id)).isEqualTo(seen);
    assertRefused(new OrderNotFound(id), () -> fixture.reviewingOrders.show(seller, id));
    assertRefused(new OrderNotFound(id), () -> fixture.reviewingOrders.show(Callers.aUser(), id));
  }

  @Test
  void R8_a_list_shows_ones_own_orders() {
    assertThat(cards(buyer, OrderStatus.PENDING)).isEqualTo(1);
    assertThat(cards(buyer, OrderStatus.COMPLETED)).isZero();
    assertThat(cards(seller, OrderStatus.PENDING)).isZero();
  }

  @Test
  void nobody_does_anything_with_an_order_that_there_is_not() {
    OrderId unknown = OrderId.next();

    assertRefused(
        new OrderNotFound(unknown), () -> fixture.reviewingOrders.allowed(buyer, unknown));
  }

  private int cards(Caller caller, OrderStatus status) {
    return fixture
        .reviewingOrders
        .list(caller, Optional.of(status), PageRequest.first(20))
        .rows()
        .size();
  }

  private OrderId ordered() {
    fixture.inCartOf(buyer, anArtwork().by(seller.person()), 1);
    return fixture.checkout(buyer).order();
  }
}
