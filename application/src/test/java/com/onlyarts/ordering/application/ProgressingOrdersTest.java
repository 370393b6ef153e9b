package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.api.LineCalledOff;
import com.onlyarts.ordering.api.LineReminded;
import com.onlyarts.ordering.domain.Dispatch;
import com.onlyarts.ordering.domain.LineState;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLine;
import com.onlyarts.ordering.domain.OrderStatus;
import com.onlyarts.payments.api.GivenBack;
import com.onlyarts.payments.domain.RefundScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the clock does with paid orders on which nobody acts. */
class ProgressingOrdersTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final OrderingFixture fixture = new OrderingFixture();
  private final Caller buyer = Callers.aUser();
  private final Caller artist = Callers.anArtist();

  @Test
  void R100_a_seller_is_reminded_twice_and_then_the_money_goes_back_and_the_copy_on_sale() {
    Artwork painting = painting();
    OrderId order = paid();

    for (int day = 1; day <= 20; day++) {
      fixture.passes(DAY);
    }
    assertThat(reminders())
        .extracting(LineReminded::reminder)
        .containsExactly("send_soon", "send_now");
    assertThat(reminders()).allMatch(it -> it.addressee().equals(artist.person()));
    assertThat(fixture.refunds.decided()).isEmpty();

    fixture.passes(DAY);
    fixture.passes(DAY);

    OrderLine line = line(order);
    assertThat(line.state()).isEqualTo(LineState.RETURNED);
    assertThat(fixture.refunds.scopes())
        .containsExactly(RefundScope.wholeLines(List.of(line.id().value())));
    assertThat(fixture.refunds.carriedOut()).hasSize(1);
    assertThat(calledOff())
        .singleElement()
        .extracting(LineCalledOff::cause)
        .isEqualTo("never_sent");
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.PROCESSING);

    givenBack(order);
    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(painting.status()).isEqualTo(ArtworkStatus.PUBLISHED);
  }

  @Test
  void R100_days_of_the_work_are_frozen_on_the_line() {
    Artwork painting = painting();
    OrderId order = paid();

    assertThat(line(order).life().processingDays()).isEqualTo(painting.details().processingDays());
  }

  @Test
  void R102_a_buyer_is_reminded_and_then_has_it() {
    painting();
    OrderId order = paid();
    fixture.fulfilling.fulfil(artist, line(order).id(), Dispatch.plain());

    for (int day = 1; day <= 20; day++) {
      fixture.passes(DAY);
    }
    assertThat(reminders())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.reminder()).isEqualTo("receipt");
              assertThat(it.addressee()).isEqualTo(buyer.person());
            });
    fixture.passes(DAY);

    assertThat(line(order).state()).isEqualTo(LineState.RECEIVED);
    assertThat(
            fixture.orders.due(
                fixture.clock.instant().plus(Duration.ofDays(400)), Optional.empty(), 9))
        .isEmpty();
  }

  @Test
  void R116_what_a_seller_who_left_has_not_sent_goes_back_unless_they_are_back() {
    painting();
    OrderId order = paid();
    fixture.sellerGone.gone(artist.person(), fixture.clock.instant());
    fixture.sellerGone.back(artist.person());
    fixture.passes(Duration.ofDays(8));
    assertThat(line(order).state()).isEqualTo(LineState.PAID);

    fixture.sellerGone.gone(artist.person(), fixture.clock.instant());
    fixture.passes(Duration.ofDays(7));

    assertThat(calledOff()).extracting(LineCalledOff::cause).containsExactly("seller_gone");
  }

  @Test
  void what_cost_nothing_comes_back_on_sale_at_once() {
    Artwork gift =
        fixture.inCartOf(
            buyer, anArtwork().by(artist.person()).in(Category.PAINTING).priced("0.00"), 1);
    OrderId order = fixture.checkout(buyer).order();

    fixture.passes(Duration.ofDays(21));

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.REFUNDED);
    assertThat(gift.status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(fixture.refunds.decided()).isEmpty();
  }

  @Test
  void R35_one_line_that_never_comes_completes_an_order_whose_others_were_sent() {
    painting();
    painting();
    OrderId order = paid();
    fixture.fulfilling.fulfil(artist, line(order).id(), Dispatch.plain());

    fixture.passes(Duration.ofDays(21));

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(fixture.order(order).lines())
        .extracting(OrderLine::state)
        .containsExactly(LineState.RECEIVED, LineState.RETURNED);
  }

  private Artwork painting() {
    return fixture.inCartOf(buyer, anArtwork().by(artist.person()).in(Category.PAINTING), 1);
  }

  private OrderId paid() {
    OrderId order = fixture.checkout(buyer).order();
    fixture.pay(order);
    return order;
  }

  private void givenBack(OrderId id) {
    Money all = fixture.order(id).totals().total();
    fixture.transactions.inTransaction(
        () ->
            fixture.settling.refunded(
                id.value(),
                fixture.order(id).placement().payment().orElseThrow(),
                new GivenBack(all, all, Map.of(line(id).id().value(), all)),
                fixture.clock.instant()));
  }

  private OrderLine line(OrderId order) {
    return fixture.order(order).lines().getFirst();
  }

  private List<LineReminded> reminders() {
    return fixture.outbox.events().stream()
        .filter(LineReminded.class::isInstance)
        .map(LineReminded.class::cast)
        .toList();
  }

  private List<LineCalledOff> calledOff() {
    return fixture.outbox.events().stream()
        .filter(LineCalledOff.class::isInstance)
        .map(LineCalledOff.class::cast)
        .toList();
  }
}
