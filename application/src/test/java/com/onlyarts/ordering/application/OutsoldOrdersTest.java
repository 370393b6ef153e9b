package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.ordering.api.OrderExpired;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.LineLicence;
import com.onlyarts.ordering.domain.Order;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.Quantity;
import com.onlyarts.payments.api.PaymentListener.Acceptance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two buyers, one of whom wants a work alone (R128). */
class OutsoldOrdersTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final OutsoldOrdersHandler handler =
      new OutsoldOrdersHandler(fixture.offers, fixture.expiring, fixture.clock);
  private final Caller collector = Callers.aUser();
  private final Caller other = Callers.aUser();
  private final Artwork work = fixture.offers.show(anArtwork().priced("100.00"));

  @BeforeEach
  void offer() {
    fixture.offers.sellUnder(work, LicenceKind.COMMERCIAL, "300.00");
    fixture.offers.sellUnder(work, LicenceKind.EXCLUSIVE, "900.00");
  }

  @Test
  void R128_a_line_keeps_the_licence_and_its_price() {
    OrderLine line = order(ordered(collector, LicenceKind.COMMERCIAL)).lines().getFirst();

    assertThat(line.licence()).contains(new LineLicence(LicenceKind.COMMERCIAL, 1));
    assertThat(line.sum().price().amount()).isEqualTo("300.00");
  }

  @Test
  void R128_who_pays_for_the_work_alone_ends_what_others_have_ordered_and_not_paid() {
    OrderId copy = ordered(other, LicenceKind.PERSONAL);
    OrderId alone = ordered(collector, LicenceKind.EXCLUSIVE);

    assertThat(fixture.pay(alone)).isEqualTo(Acceptance.ACCEPTED);
    paid().forEach(handler::endOthers);

    assertThat(order(copy).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(work.status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(fixture.carts.of(other.person()))
        .extracting(CartLine::licence)
        .containsExactly(LicenceKind.PERSONAL);
    assertThat(fixture.filling.show(other).lines().getFirst().isAvailable()).isFalse();
  }

  @Test
  void R128_who_pays_too_late_for_a_work_that_somebody_has_alone_gets_the_money_back() {
    OrderId copy = ordered(other, LicenceKind.PERSONAL);
    OrderId alone = ordered(collector, LicenceKind.EXCLUSIVE);
    fixture.pay(alone);

    assertThat(fixture.pay(copy)).isEqualTo(Acceptance.REFUSED);

    assertThat(order(copy).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fixture.outbox.events()).hasAtLeastOneElementOfType(OrderExpired.class);
    assertThat(work.edition().sold()).isOne();
    assertThat(work.edition().held()).isZero();
    assertThat(fixture.pay(copy)).isEqualTo(Acceptance.REFUSED);
  }

  @Test
  void R128_a_copy_that_is_paid_first_ends_what_was_to_be_bought_alone() {
    OrderId copy = ordered(other, LicenceKind.PERSONAL);
    OrderId alone = ordered(collector, LicenceKind.EXCLUSIVE);

    assertThat(fixture.pay(copy)).isEqualTo(Acceptance.ACCEPTED);
    paid().forEach(handler::endOthers);

    assertThat(order(alone).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fixture.pay(alone)).isEqualTo(Acceptance.REFUSED);
    assertThat(work.status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(order(ordered(Callers.aUser(), LicenceKind.PERSONAL)).isPending()).isTrue();
  }

  private List<OrderPaid> paid() {
    return fixture.outbox.events().stream()
        .filter(OrderPaid.class::isInstance)
        .map(OrderPaid.class::cast)
        .toList();
  }

  private OrderId ordered(Caller buyer, LicenceKind licence) {
    fixture.filling.add(buyer, work.id(), Optional.of(licence), new Quantity(1));
    return fixture.checkout(buyer).order();
  }

  private Order order(OrderId id) {
    return fixture.order(id);
  }
}
