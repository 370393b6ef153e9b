package com.onlyarts.ordering.application.port;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.ordering.application.port.Carts.ReturnedLine;
import com.onlyarts.ordering.application.port.Carts.TakenLine;
import com.onlyarts.ordering.domain.CartLine;
import com.onlyarts.ordering.domain.CartLineId;
import com.onlyarts.ordering.domain.OrderingRejection.LicenceDiffers;
import com.onlyarts.ordering.domain.OrderingRejection.QuantityOutOfRange;
import com.onlyarts.ordering.domain.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Carts} must do, the fake and the real ones alike. */
public abstract class CartsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  protected abstract Transactions transactions();

  protected abstract Carts carts();

  /** Somebody who may have a cart. */
  protected abstract PersonId aBuyer();

  /** A work that may lie in one. */
  protected abstract ArtworkId anArtwork();

  @Test
  void R30_adding_again_adds_up() {
    PersonId buyer = aBuyer();
    ArtworkId work = anArtwork();

    CartLine first = carts().add(buyer, work, Optional.empty(), new Quantity(2), NOON);
    CartLine second = carts().add(buyer, work, Optional.empty(), new Quantity(3), NOON);

    assertThat(second)
        .isEqualTo(new CartLine(first.id(), work, LicenceKind.PERSONAL, new Quantity(5)));
    assertThat(inCart(buyer)).containsExactly(second);
  }

  @Test
  void R30_adding_beyond_99_is_refused_and_changes_nothing() {
    PersonId buyer = aBuyer();
    ArtworkId work = anArtwork();
    CartLine line = carts().add(buyer, work, Optional.empty(), new Quantity(60), NOON);

    assertRefused(
        new QuantityOutOfRange(100),
        () -> carts().add(buyer, work, Optional.empty(), new Quantity(40), NOON));

    assertThat(inCart(buyer)).containsExactly(line);
  }

  @Test
  void a_line_is_changed_and_removed_by_its_owner_alone() {
    PersonId buyer = aBuyer();
    PersonId stranger = aBuyer();
    CartLine line = carts().add(buyer, anArtwork(), Optional.empty(), new Quantity(1), NOON);

    assertThat(carts().change(stranger, line.id(), new Quantity(9), Optional.empty())).isEmpty();
    assertThat(carts().remove(stranger, line.id())).isFalse();
    assertThat(carts().change(buyer, line.id(), new Quantity(9), Optional.empty()))
        .contains(new CartLine(line.id(), line.artwork(), LicenceKind.PERSONAL, new Quantity(9)));
    assertThat(carts().remove(buyer, line.id())).isTrue();
    assertThat(carts().remove(buyer, line.id())).isFalse();
    assertThat(carts().change(buyer, CartLineId.next(), new Quantity(9), Optional.empty()))
        .isEmpty();
  }

  @Test
  void R128_a_line_is_for_one_licence_until_its_owner_says_another() {
    PersonId buyer = aBuyer();
    ArtworkId work = anArtwork();
    CartLine line =
        carts().add(buyer, work, Optional.of(LicenceKind.COMMERCIAL), new Quantity(1), NOON);
    assertThat(line.licence()).isEqualTo(LicenceKind.COMMERCIAL);

    assertRefused(
        new LicenceDiffers(line.id()),
        () -> carts().add(buyer, work, Optional.of(LicenceKind.PERSONAL), new Quantity(1), NOON));
    assertThat(carts().add(buyer, work, Optional.empty(), new Quantity(1), NOON))
        .isEqualTo(new CartLine(line.id(), work, LicenceKind.COMMERCIAL, new Quantity(2)));
    assertThat(carts().change(buyer, line.id(), new Quantity(3), Optional.of(LicenceKind.EXTENDED)))
        .contains(new CartLine(line.id(), work, LicenceKind.EXTENDED, new Quantity(3)));
  }

  @Test
  void a_cart_is_cleared_without_touching_others() {
    PersonId buyer = aBuyer();
    PersonId other = aBuyer();
    ArtworkId work = anArtwork();
    carts().add(buyer, work, Optional.empty(), new Quantity(1), NOON);
    carts().add(other, work, Optional.empty(), new Quantity(1), NOON);

    carts().clear(buyer);

    assertThat(inCart(buyer)).isEmpty();
    assertThat(inCart(other)).hasSize(1);
  }

  @Test
  void R32_what_is_put_back_adds_up_to_at_most_99() {
    PersonId buyer = aBuyer();
    ArtworkId there = anArtwork();
    ArtworkId gone = anArtwork();
    carts().add(buyer, there, Optional.empty(), new Quantity(60), NOON);

    carts()
        .putBack(
            buyer,
            List.of(
                new ReturnedLine(there, LicenceKind.PERSONAL, new Quantity(60)),
                new ReturnedLine(gone, LicenceKind.COMMERCIAL, new Quantity(2))),
            NOON);

    assertThat(inCart(buyer))
        .extracting(CartLine::artwork, CartLine::licence, CartLine::quantity)
        .containsExactlyInAnyOrder(
            tuple(there, LicenceKind.PERSONAL, new Quantity(99)),
            tuple(gone, LicenceKind.COMMERCIAL, new Quantity(2)));
  }

  @Test
  void
      R32_what_is_taken_out_is_told_beside_what_is_offered_and_comes_back_if_the_transaction_fails() {
    PersonId buyer = aBuyer();
    CartLine line = carts().add(buyer, anArtwork(), Optional.empty(), new Quantity(2), NOON);
    carts().add(aBuyer(), line.artwork(), Optional.empty(), new Quantity(1), NOON);

    assertThatThrownBy(
            () ->
                transactions()
                    .inTransaction(
                        () -> {
                          assertThat(carts().take(buyer, NOON.minusSeconds(60)))
                              .containsExactly(new TakenLine(line, "Tide", true, false, 0));
                          throw new IllegalStateException("it fails");
                        }))
        .hasMessage("it fails");

    assertThat(inCart(buyer)).containsExactly(line);
    assertThat(inCart(buyer)).isEmpty();
  }

  /** Looking takes it out. */
  private List<CartLine> inCart(PersonId buyer) {
    return transactions().inTransaction(() -> carts().take(buyer, NOON.minusSeconds(60))).stream()
        .map(TakenLine::line)
        .toList();
  }
}
