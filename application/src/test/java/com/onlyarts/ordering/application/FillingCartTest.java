package com.onlyarts.ordering.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.application.port.CartLineView;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.CartItemNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.NotEnoughCopies;
import com.onlyarts.ordering.domain.OrderingRejection.OwnArtwork;
import com.onlyarts.ordering.domain.OrderingRejection.QuantityOutOfRange;
import com.onlyarts.ordering.domain.Quantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FillingCartTest {
  private final OrderingFixture fixture = new OrderingFixture();
  private final FillingCart filling = fixture.filling;
  private final Caller buyer = Callers.aUser();

  @Test
  void R31_the_documents_own_cart() {
    Artwork work = fixture.offers.show(anArtwork().priced("500.00"));

    CartChange added = filling.add(buyer, work.id(), Optional.empty(), new Quantity(1));

    assertThat(added.line().subtotal()).isEqualTo(usd("500.00"));
    assertThat(added.totals().subtotal()).isEqualTo(usd("500.00"));
    assertThat(added.totals().tax()).isEqualTo(usd("50.00"));
    assertThat(added.totals().shipping()).isEqualTo(usd("0.00"));
    assertThat(added.totals().total()).isEqualTo(usd("550.00"));
    assertThat(filling.show(buyer).totals()).isEqualTo(added.totals());
  }

  @Test
  void R30_adding_again_adds_up() {
    Artwork work = fixture.offers.show(anArtwork());
    filling.add(buyer, work.id(), Optional.empty(), new Quantity(60));

    assertThat(filling.add(buyer, work.id(), Optional.empty(), new Quantity(39)).line().quantity())
        .isEqualTo(new Quantity(99));
    assertRefused(
        new QuantityOutOfRange(100),
        () -> filling.add(buyer, work.id(), Optional.empty(), new Quantity(1)));
  }

  @Test
  void R30_own_unknown_and_hidden_works_are_refused() {
    Artwork own = fixture.offers.show(anArtwork().by(buyer.person()));
    Artwork draft = fixture.offers.show(anArtwork().asDraft());
    ArtworkId unknown = ArtworkId.next();

    assertRefused(
        new OwnArtwork(own.id()),
        () -> filling.add(buyer, own.id(), Optional.empty(), new Quantity(1)));
    assertRefused(
        new ArtworkNotFound(draft.id()),
        () -> filling.add(buyer, draft.id(), Optional.empty(), new Quantity(1)));
    assertRefused(
        new ArtworkNotFound(unknown),
        () -> filling.add(buyer, unknown, Optional.empty(), new Quantity(1)));
  }

  @Test
  void R21_no_more_copies_than_there_are_also_when_added_one_by_one() {
    Artwork painting = fixture.offers.show(anArtwork().in(Category.PAINTING));
    filling.add(buyer, painting.id(), Optional.empty(), new Quantity(1));

    assertRefused(
        new NotEnoughCopies(painting.id(), 2, 1),
        () -> filling.add(buyer, painting.id(), Optional.empty(), new Quantity(1)));
  }

  @Test
  void R30_a_line_whose_work_became_unavailable_stays_visible_outside_the_totals() {
    fixture.inCartOf(buyer, anArtwork().priced("20.00"), 2);
    Artwork gone = fixture.inCartOf(buyer, anArtwork().priced("500.00"), 1);
    gone.archive();

    CartView cart = filling.show(buyer);

    assertThat(cart.lines()).extracting(CartLineView::isAvailable).containsExactly(true, false);
    assertThat(cart.totals().copies()).isEqualTo(2);
    assertThat(cart.totals().total()).isEqualTo(usd("44.00"));
  }

  @Test
  void a_line_is_changed_and_removed_by_its_owner_alone() {
    fixture.inCartOf(buyer, anArtwork(), 1);
    CartLineId line = filling.show(buyer).lines().getFirst().id();
    Caller stranger = Callers.aUser();

    assertRefused(
        new CartItemNotFound(line),
        () -> filling.change(stranger, line, new Quantity(2), Optional.empty()));
    assertRefused(new CartItemNotFound(line), () -> filling.remove(stranger, line));
    assertThat(filling.change(buyer, line, new Quantity(2), Optional.empty()).totals().total())
        .isEqualTo(usd("1100.00"));
    assertThat(filling.remove(buyer, line).total()).isEqualTo(usd("0.00"));
    assertRefused(new CartItemNotFound(line), () -> filling.remove(buyer, line));
  }

  @Test
  void an_emptied_cart_is_empty_and_can_be_emptied_again() {
    fixture.inCartOf(buyer, anArtwork(), 1);

    filling.clear(buyer.person());
    filling.clear(buyer.person());

    assertThat(filling.show(buyer).lines()).isEmpty();
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }
}
