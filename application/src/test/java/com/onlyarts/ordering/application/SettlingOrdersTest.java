package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.api.LineFulfilled;
import com.onlyarts.ordering.api.LineRefundReturned;
import com.onlyarts.ordering.api.LineRefunded;
import com.onlyarts.ordering.api.OrderCompleted;
import com.onlyarts.ordering.api.OrderPaid;
import com.onlyarts.ordering.api.OrderPlaced;
import com.onlyarts.ordering.api.OrderRefundOwed;
import com.onlyarts.ordering.api.OrderRefundReturned;
import com.onlyarts.ordering.api.OrderRefunded;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.SaleNotPaid;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.api.PaymentListener.Acceptance;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlingOrdersTest {
  private static final Dispatch BY_POST =
      new Dispatch(Optional.of("UPS"), Optional.of("1Z9"), Optional.empty());
  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller artist = Callers.anArtist();

  @Test
  void R35_a_digital_order_completes_when_it_is_paid_and_its_earnings_ripen() {
    Artwork work = fixture.inCartOf(buyer, anArtwork(), 2);
    OrderId order = fixture.checkout(buyer).order();

    assertThat(fixture.pay(order)).isEqualTo(Acceptance.ACCEPTED);
    assertThat(fixture.pay(order)).isEqualTo(Acceptance.ACCEPTED);

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(work.edition().sold()).isEqualTo(2);
    assertThat(fixture.charges.delivered()).containsExactly(lineOf(order).value());
    assertThat(fixture.outbox.events())
        .hasExactlyElementsOfTypes(OrderPlaced.class, OrderPaid.class, OrderCompleted.class);
  }

  @Test
  void R35_a_painting_is_processing_until_its_seller_hands_it_over() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    OrderLineId sale = lineOf(order);
    assertRefused(new SaleNotPaid(sale), () -> fixture.fulfilling.fulfil(artist, sale, BY_POST));

    fixture.pay(order);
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
    assertThat(painting.status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(fixture.charges.delivered()).isEmpty();
    assertRefused(new SaleNotFound(sale), () -> fixture.fulfilling.fulfil(buyer, sale, BY_POST));

    fixture.fulfilling.fulfil(artist, sale, BY_POST);
    fixture.fulfilling.fulfil(artist, sale, Dispatch.plain());

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(fixture.order(order).lines().getFirst().handover())
        .hasValueSatisfying(it -> assertThat(it.dispatch()).isEqualTo(BY_POST));
    assertThat(fixture.charges.delivered()).containsExactly(sale.value());
    assertThat(fixture.outbox.events())
        .hasExactlyElementsOfTypes(
            OrderPlaced.class, OrderPaid.class, LineFulfilled.class, OrderCompleted.class);
  }

  @Test
  void R34_money_for_an_expired_order_takes_the_copies_again_if_they_are_still_there() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = expired();

    assertThat(fixture.pay(order)).isEqualTo(Acceptance.ACCEPTED);

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
    assertThat(painting.status()).isEqualTo(ArtworkStatus.SOLD);
  }

  @Test
  void R34_money_for_an_expired_order_is_refused_if_the_copies_are_gone() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = expired();
    painting.hold(new Hold(painting.id(), 1, Hold.State.HELD));

    assertThat(fixture.pay(order)).isEqualTo(Acceptance.REFUSED);
    giveBackAll(order);

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fixture.outbox.events()).noneMatch(OrderRefunded.class::isInstance);
  }

  @Test
  void money_for_an_unknown_order_is_refused() {
    UUID unknown = UUID.randomUUID();
    assertThat(
            fixture.transactions.inTransaction(
                () -> fixture.settling.paid(unknown, PaymentId.next(), fixture.clock.instant())))
        .isEqualTo(Acceptance.REFUSED);
  }

  @Test
  void R35_an_order_is_refunded_when_everything_is_and_a_painting_not_sent_yet_is_on_sale_again() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);

    refund(order, "549.99");
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
    giveBackAll(order);
    giveBackAll(order);

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(painting.status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(fixture.outbox.events()).filteredOn(OrderRefunded.class::isInstance).hasSize(1);
  }

  @Test
  void a_painting_that_was_sent_does_not_come_back_on_sale_with_its_refund() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    fixture.fulfilling.fulfil(artist, lineOf(order), BY_POST);

    giveBackAll(order);

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(painting.status()).isEqualTo(ArtworkStatus.SOLD);
  }

  @Test
  void R37_a_refund_that_the_bank_returns_undoes_what_it_did_and_the_buyer_hears_of_it() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    giveBackAll(order);

    assertThat(returned(order, "0.00")).as("owed again").isEmpty();
    assertThat(returned(order, "0.00")).isEmpty();

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);
    assertThat(painting.status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(fixture.outbox.events())
        .filteredOn(OrderRefundReturned.class::isInstance)
        .hasSize(1);
  }

  @Test
  void R37_copies_that_others_have_by_now_stay_theirs_when_a_refund_is_returned() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    giveBackAll(order);
    painting.hold(new Hold(painting.id(), 1, Hold.State.HELD));

    assertThat(returned(order, "0.00"))
        .as("owed again")
        .containsExactly(fixture.order(order).lines().getFirst().id().value());

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(fixture.outbox.events()).filteredOn(OrderRefundOwed.class::isInstance).hasSize(1);
  }

  @Test
  void R37_each_line_is_told_how_much_more_went_back_and_how_much_in_all() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);

    refund(order, "50.00");
    refund(order, "50.00");
    giveBackAll(order);

    assertThat(told(LineRefunded.class))
        .extracting(LineRefunded::amount, LineRefunded::inAll, LineRefunded::wholeOrder)
        .containsExactly(
            tuple(usd("50.00"), usd("50.00"), false), tuple(usd("500.00"), usd("550.00"), true));
    assertThat(told(LineRefunded.class))
        .allMatch(it -> it.artwork().equals(painting.id()) && it.seller().equals(artist.person()));
  }

  @Test
  void R37_each_line_is_told_what_came_back() {
    aPaintingInTheCart();
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    giveBackAll(order);

    returned(order, "50.00");

    assertThat(told(LineRefundReturned.class))
        .extracting(LineRefundReturned::amount)
        .containsExactly(usd("500.00"));
  }

  @Test
  void R35_an_order_is_complete_once_what_was_not_sent_is_given_back() {
    aPaintingInTheCart();
    fixture.inCartOf(buyer, anArtwork().priced("100.00"), 1);
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    OrderLine painting =
        fixture.order(order).lines().stream().filter(it -> !it.digital()).findFirst().orElseThrow();

    fixture.transactions.inTransaction(
        () ->
            fixture.settling.refunded(
                order.value(),
                payment(order),
                new GivenBack(
                    usd("550.00"), usd("660.00"), Map.of(painting.id().value(), usd("550.00"))),
                fixture.clock.instant()));

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(told(OrderCompleted.class)).hasSize(1);
    assertThat(told(OrderRefunded.class)).isEmpty();
  }

  @Test
  void R34_what_was_paid_too_late_is_owed_again_when_a_bank_returns_it() {
    Artwork painting = aPaintingInTheCart();
    OrderId order = expired();
    painting.hold(new Hold(painting.id(), 1, Hold.State.HELD));
    fixture.pay(order);
    giveBackAll(order);

    assertThat(returned(order, "0.00")).containsExactly(lineOf(order).value());

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.CANCELLED);
  }

  private <E extends Event> List<E> told(Class<E> kind) {
    return fixture.outbox.events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private PaymentId payment(OrderId order) {
    return fixture.order(order).placement().payment().orElseThrow();
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  private Set<UUID> returned(OrderId order, String soFar) {
    PaymentId payment = fixture.order(order).placement().payment().orElseThrow();
    return fixture.transactions.inTransaction(
        () ->
            fixture.settling.refundReturned(
                order.value(), payment, soFar(order, soFar), fixture.clock.instant()));
  }

  private Artwork aPaintingInTheCart() {
    PersonId seller = artist.person();
    return fixture.inCartOf(buyer, anArtwork().by(seller).in(Category.PAINTING), 1);
  }

  private OrderId expired() {
    OrderId order = fixture.checkout(buyer).order();
    fixture.clock.advance(Duration.ofMinutes(15));
    fixture.expiring.expireOverdue(fixture.clock.instant());
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.CANCELLED);
    return order;
  }

  private void giveBackAll(OrderId order) {
    refund(order, "550.00");
  }

  private void refund(OrderId order, String soFar) {
    PaymentId payment = fixture.order(order).placement().payment().orElseThrow();
    fixture.transactions.inTransaction(
        () ->
            fixture.settling.refunded(
                order.value(), payment, soFar(order, soFar), fixture.clock.instant()));
  }

  private GivenBack soFar(OrderId order, String amount) {
    Money back = Money.of(amount, USD);
    return new GivenBack(back, Money.of("550.00", USD), Map.of(lineOf(order).value(), back));
  }

  private OrderLineId lineOf(OrderId order) {
    return fixture.order(order).lines().stream().map(OrderLine::id).findFirst().orElseThrow();
  }
}
