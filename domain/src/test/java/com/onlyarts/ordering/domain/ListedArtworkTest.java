package com.onlyarts.ordering.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.ordering.domain.OrderFixture.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkNotFound;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkSold;
import com.onlyarts.ordering.domain.OrderingRejection.ArtworkUnavailable;
import com.onlyarts.ordering.domain.OrderingRejection.ExclusiveNotPossible;
import com.onlyarts.ordering.domain.OrderingRejection.NotEnoughCopies;
import com.onlyarts.ordering.domain.OrderingRejection.OwnArtwork;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ListedArtworkTest {
  private final ArtworkId work = ArtworkId.next();
  private final PersonId artist = PersonId.next();
  private final PersonId buyer = PersonId.next();

  @Test
  void R30_only_what_is_published_and_for_sale_goes_in_a_cart() {
    assertThatNoException()
        .isThrownBy(
            () ->
                shown(ListingStatus.ON_SALE, OptionalInt.empty())
                    .requireFor(buyer, new Quantity(99)));
    assertRefused(
        new ArtworkNotFound(work),
        () -> shown(ListingStatus.HIDDEN, OptionalInt.of(1)).requireFor(buyer, new Quantity(1)));
    assertRefused(
        new ArtworkUnavailable(work),
        () ->
            shown(ListingStatus.NOT_FOR_SALE, OptionalInt.of(1))
                .requireFor(buyer, new Quantity(1)));
    assertRefused(
        new ArtworkSold(work),
        () -> shown(ListingStatus.SOLD, OptionalInt.of(0)).requireFor(buyer, new Quantity(1)));
  }

  @Test
  void R30_nobody_buys_their_own_work() {
    assertRefused(
        new OwnArtwork(work),
        () ->
            shown(ListingStatus.ON_SALE, OptionalInt.empty()).requireFor(artist, new Quantity(1)));
  }

  @Test
  void R21_no_more_copies_than_are_left() {
    ListedArtwork print = shown(ListingStatus.ON_SALE, OptionalInt.of(2));

    assertThat(print.offers(new Quantity(2))).isTrue();
    assertThat(print.offers(new Quantity(3))).isFalse();
    assertRefused(new NotEnoughCopies(work, 3, 2), () -> print.requireFor(buyer, new Quantity(3)));
  }

  @Test
  void R128_what_somebody_is_about_to_have_alone_is_not_sold_exclusively_once_more() {
    ListedArtwork taken = exclusive(OptionalInt.of(0));

    assertRefused(new ExclusiveNotPossible(work), () -> taken.requireFor(buyer, new Quantity(1)));
    assertThatNoException()
        .isThrownBy(() -> exclusive(OptionalInt.of(1)).requireFor(buyer, new Quantity(1)));
  }

  private ListedArtwork exclusive(OptionalInt available) {
    return new ListedArtwork(
        work,
        artist,
        LicenceKind.EXCLUSIVE,
        Money.of("900.00", USD),
        ListingStatus.ON_SALE,
        available);
  }

  private ListedArtwork shown(ListingStatus listing, OptionalInt available) {
    return new ListedArtwork(
        work, artist, LicenceKind.PERSONAL, Money.of("10.00", USD), listing, available);
  }
}
