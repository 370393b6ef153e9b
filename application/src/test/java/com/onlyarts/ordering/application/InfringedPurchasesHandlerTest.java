package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.InfringementFound;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.api.PurchaseInfringes;
import com.onlyarts.ordering.application.port.Infringements.BoughtLine;
import com.onlyarts.ordering.domain.OrderId;
import com.onlyarts.ordering.domain.OrderLineId;
import com.onlyarts.ordering.domain.OrderStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InfringedPurchasesHandlerTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final InfringedPurchasesHandler handler =
      new InfringedPurchasesHandler(
          fixture.transactions, fixture.infringements, fixture.expiring, fixture.outbox);
  private final Caller buyer = Callers.aUser();
  private final Artwork work = fixture.inCartOf(buyer, anArtwork(), 1);

  @Test
  void R126_everybody_who_bought_the_work_is_told() {
    Stream.of("Tide", "Tide, as it was called")
        .map(title -> new BoughtLine(OrderId.next(), OrderLineId.next(), PersonId.next(), title))
        .forEach(fixture.infringements.bought::add);

    handler.withdraw(new InfringementFound(work.id(), fixture.clock.instant()));

    assertThat(fixture.outbox.events())
        .isEqualTo(
            fixture.infringements.bought.stream()
                .map(
                    it ->
                        new PurchaseInfringes(
                            it.order(),
                            it.line(),
                            it.buyer(),
                            work.id(),
                            it.title(),
                            fixture.clock.instant()))
                .toList());
  }

  @Test
  void R126_what_was_ordered_is_not_paid_any_more() {
    OrderId order = fixture.checkout(buyer).order();
    fixture.infringements.unpaid.add(order);

    handler.withdraw(new InfringementFound(work.id(), fixture.clock.instant()));

    assertThat(fixture.order(order).status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(work.edition().held()).isZero();
  }
}
