package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.application.WantedCopies.exclusive;
import static com.onlyarts.catalog.application.WantedCopies.personal;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static com.onlyarts.kernel.application.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.api.OutsoldHolds;
import com.onlyarts.catalog.api.Wanted;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryEditionNumbers;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ExclusiveNotPossible;
import com.onlyarts.catalog.domain.CatalogRejection.LicenceNotOffered;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CatalogRejection.OwnArtwork;
import com.onlyarts.catalog.domain.Edition;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.catalog.domain.LicenceOffer;
import com.onlyarts.catalog.domain.LicenceOffers;
import com.onlyarts.catalog.domain.NumberedCopy;
import com.onlyarts.catalog.domain.Price;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.domain.OrderId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoldingArtworksTest {
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final InMemoryArtworkLicences licences = new InMemoryArtworkLicences();
  private final InMemoryEditionNumbers numbers = new InMemoryEditionNumbers();
  private final HoldingArtworks artworkHolds =
      new HoldingArtworks(
          new InMemoryTransactions(), artworks, holds, licences, numbers, new SteppingClock());
  private final OutsoldHolds outsold = new FindingOutsold(artworks, holds);
  private final PersonId buyer = PersonId.next();
  private final HoldKey key = aKey();

  @Test
  void R32_held_copies_are_set_aside_at_the_price_of_the_moment() {
    Artwork print = hung(anArtwork().titled("Tide").priced("120.00").inCopies(5));

    List<Offer> offers = artworkHolds.hold(key, buyer, Map.of(print.id(), personal(2)));

    assertThat(offers)
        .containsExactly(
            new Offer(
                print.id(),
                print.artist(),
                "Tide",
                "https://img.example/tide.jpg",
                Money.of("120.00", ArtworkFixture.USD),
                true,
                7,
                LicenceKind.PERSONAL,
                1));
    assertThat(edition(print)).isEqualTo(new Edition(OptionalInt.of(5), 0, 2));
  }

  @Test
  void R30_nobody_holds_the_own_work_or_one_that_is_unknown() {
    Artwork print = hung(anArtwork().by(buyer));
    ArtworkId unknown = ArtworkId.next();

    assertRefused(
        new OwnArtwork(print.id()),
        () -> artworkHolds.hold(key, buyer, Map.of(print.id(), personal(1))));
    assertRefused(
        new ArtworkNotFound(unknown),
        () -> artworkHolds.hold(key, buyer, Map.of(unknown, personal(1))));
  }

  @Test
  void R21_the_last_copy_goes_to_one_order_until_it_is_put_back() {
    Artwork painting = hung(anArtwork().inCopies(1));
    artworkHolds.hold(key, buyer, Map.of(painting.id(), personal(1)));
    assertRefused(
        new NotEnoughCopies(painting.id(), 1, 0),
        () -> artworkHolds.hold(aKey(), buyer, Map.of(painting.id(), personal(1))));

    artworkHolds.release(key);
    artworkHolds.release(key);

    assertThat(edition(painting)).isEqualTo(Edition.of(1));
    artworkHolds.hold(aKey(), buyer, Map.of(painting.id(), personal(1)));
  }

  @Test
  void R34_what_was_put_back_is_held_again_if_it_is_all_there() {
    Artwork painting = hung(anArtwork().inCopies(1));
    artworkHolds.hold(key, buyer, Map.of(painting.id(), personal(1)));
    artworkHolds.release(key);

    assertThat(artworkHolds.holdAgain(key)).isTrue();
    assertThat(artworkHolds.holdAgain(key)).isTrue();

    assertThat(edition(painting).held()).isEqualTo(1);
  }

  @Test
  void R34_nothing_is_held_again_if_something_has_gone() {
    Artwork painting = hung(anArtwork().inCopies(1));
    Artwork print = hung(anArtwork().inCopies(9));
    artworkHolds.hold(key, buyer, Map.of(painting.id(), personal(1), print.id(), personal(2)));
    artworkHolds.release(key);
    artworkHolds.hold(aKey(), buyer, Map.of(painting.id(), personal(1)));

    assertThat(artworkHolds.holdAgain(key)).isFalse();

    assertThat(edition(print).held()).isZero();
    assertThat(artworkHolds.holdAgain(aKey())).isFalse();
  }

  @Test
  void R21_selling_the_last_copy_makes_the_work_sold_and_taking_it_back_offers_it_again() {
    Artwork painting = hung(anArtwork().inCopies(1));
    artworkHolds.hold(key, buyer, Map.of(painting.id(), personal(1)));

    artworkHolds.sell(key);
    artworkHolds.sell(key);
    assertThat(now(painting).status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(edition(painting)).isEqualTo(new Edition(OptionalInt.of(1), 1, 0));

    artworkHolds.takeBack(key, Set.of(painting.id()));
    artworkHolds.takeBack(key, Set.of(painting.id()));
    assertThat(now(painting).status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(edition(painting)).isEqualTo(Edition.of(1));
  }

  @Test
  void R37_of_what_was_sold_together_only_what_was_not_sent_comes_back() {
    Artwork sent = hung(anArtwork().inCopies(1));
    Artwork unsent = hung(anArtwork().inCopies(1));
    artworkHolds.hold(key, buyer, Map.of(sent.id(), personal(1), unsent.id(), personal(1)));
    artworkHolds.sell(key);

    artworkHolds.takeBack(key, Set.of(unsent.id()));
    assertThat(now(sent).status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(now(unsent).status()).isEqualTo(ArtworkStatus.PUBLISHED);

    assertThat(artworkHolds.holdAgain(key)).isTrue();
    artworkHolds.sell(key);
    assertThat(edition(sent)).isEqualTo(new Edition(OptionalInt.of(1), 1, 0));
    assertThat(edition(unsent)).isEqualTo(new Edition(OptionalInt.of(1), 1, 0));
  }

  @Test
  void R34_what_was_put_back_is_not_sold() {
    Artwork painting = hung(anArtwork().inCopies(1));
    artworkHolds.hold(key, buyer, Map.of(painting.id(), personal(1)));
    artworkHolds.release(key);

    assertThatIllegalStateException().isThrownBy(() -> artworkHolds.sell(key));
  }

  private Artwork hung(ArtworkFixture fixture) {
    Artwork artwork = fixture.create();
    artworks.add(artwork);
    return artwork;
  }

  private Artwork now(Artwork artwork) {
    return artworks.lock(artwork.id()).orElseThrow();
  }

  private Edition edition(Artwork artwork) {
    return now(artwork).edition();
  }

  @Test
  void R128_a_work_is_held_at_the_price_of_the_licence_and_only_under_one_that_is_offered() {
    Artwork print = hung(anArtwork().priced("120.00").inCopies(5));
    sellUnder(print, LicenceKind.COMMERCIAL);

    assertThat(
            artworkHolds.hold(
                key, buyer, Map.of(print.id(), new Wanted(2, LicenceKind.COMMERCIAL))))
        .extracting(Offer::price, Offer::licence, Offer::licenceVersion)
        .containsExactly(tuple(Money.of("80.00", ArtworkFixture.USD), LicenceKind.COMMERCIAL, 1));

    assertRefused(
        new LicenceNotOffered(print.id(), LicenceKind.EXTENDED),
        () ->
            artworkHolds.hold(
                aKey(), buyer, Map.of(print.id(), new Wanted(1, LicenceKind.EXTENDED))));
    licences.replace(print.id(), new LicenceOffers(List.of(priced(LicenceKind.EXTENDED))), NOON);
    assertRefused(
        new LicenceNotOffered(print.id(), LicenceKind.PERSONAL),
        () -> artworkHolds.hold(aKey(), buyer, Map.of(print.id(), personal(1))));
  }

  @Test
  void R128_who_orders_a_work_alone_takes_it_off_sale_until_it_is_put_back() {
    Artwork print = hung(anArtwork());
    sellUnder(print, LicenceKind.EXCLUSIVE);
    artworkHolds.hold(key, buyer, Map.of(print.id(), exclusive()));

    assertRefused(
        new NotEnoughCopies(print.id(), 1, 0),
        () -> artworkHolds.hold(aKey(), PersonId.next(), Map.of(print.id(), personal(1))));
    assertRefused(
        new NotEnoughCopies(print.id(), 1, 0),
        () -> artworkHolds.hold(aKey(), PersonId.next(), Map.of(print.id(), exclusive())));

    artworkHolds.release(key);
    artworkHolds.hold(aKey(), PersonId.next(), Map.of(print.id(), personal(3)));
    assertThat(edition(print)).isEqualTo(new Edition(OptionalInt.empty(), 0, 3));
  }

  @Test
  void R128_of_one_who_wants_a_work_alone_and_others_the_first_to_pay_has_it() {
    Artwork print = hung(anArtwork());
    sellUnder(print, LicenceKind.EXCLUSIVE);
    HoldKey other = aKey();
    artworkHolds.hold(other, PersonId.next(), Map.of(print.id(), personal(1)));
    artworkHolds.hold(key, buyer, Map.of(print.id(), exclusive()));

    assertThat(outsold.of(print.id())).isEmpty();
    assertThat(artworkHolds.sell(key)).isTrue();

    assertThat(outsold.of(print.id())).containsExactly(other);
    assertThat(artworkHolds.sell(other)).isFalse();
    artworkHolds.release(other);
    assertThat(artworkHolds.holdAgain(other)).isFalse();
    assertThat(artworks.find(print.id()).orElseThrow().status()).isEqualTo(ArtworkStatus.SOLD);
    assertThat(numbers.of(key, print.id()))
        .extracting(NumberedCopy::number, NumberedCopy::of)
        .containsExactly(tuple(1, 1));
  }

  @Test
  void R128_a_copy_that_is_paid_meanwhile_ends_what_was_to_be_bought_alone() {
    Artwork print = hung(anArtwork());
    sellUnder(print, LicenceKind.EXCLUSIVE);
    HoldKey other = aKey();
    artworkHolds.hold(other, PersonId.next(), Map.of(print.id(), personal(1)));
    artworkHolds.hold(key, buyer, Map.of(print.id(), exclusive()));

    assertThat(artworkHolds.sell(other)).isTrue();

    assertThat(outsold.of(print.id())).containsExactly(key);
    assertThat(artworkHolds.sell(key)).isFalse();
    artworkHolds.release(key);
    assertThat(artworkHolds.holdAgain(key)).isFalse();
    assertRefused(
        new ExclusiveNotPossible(print.id()),
        () -> artworkHolds.hold(aKey(), PersonId.next(), Map.of(print.id(), exclusive())));
    artworkHolds.hold(aKey(), PersonId.next(), Map.of(print.id(), personal(1)));
  }

  @Test
  void R128_nobody_buys_alone_what_is_being_auctioned() {
    Artwork print = hung(anArtwork().inCopies(3));
    sellUnder(print, LicenceKind.EXCLUSIVE);
    holds.addForAuction(aKey(), print.id(), NOON);

    assertRefused(
        new ExclusiveNotPossible(print.id()),
        () -> artworkHolds.hold(key, buyer, Map.of(print.id(), exclusive())));
  }

  @Test
  void R128_nobody_buys_alone_what_somebody_won_and_has_yet_to_pay() {
    Artwork print = hung(anArtwork().inCopies(3));
    sellUnder(print, LicenceKind.EXCLUSIVE);
    HoldKey auction = aKey();
    ReservingLots lots =
        new ReservingLots(new InMemoryTransactions(), artworks, holds, new SteppingClock());
    lots.setAside(auction, print.artist(), print.id());
    lots.handOver(auction, aKey());

    assertRefused(
        new ExclusiveNotPossible(print.id()),
        () -> artworkHolds.hold(key, buyer, Map.of(print.id(), exclusive())));
  }

  @Test
  void R128_what_was_sold_alone_and_comes_back_is_on_sale_again() {
    Artwork painting = hung(anArtwork().inCopies(1));
    sellUnder(painting, LicenceKind.EXCLUSIVE);
    artworkHolds.hold(key, buyer, Map.of(painting.id(), exclusive()));
    artworkHolds.sell(key);

    artworkHolds.takeBack(key, Set.of(painting.id()));

    assertThat(edition(painting)).isEqualTo(new Edition(OptionalInt.of(1), 0, 0));
    artworkHolds.hold(aKey(), PersonId.next(), Map.of(painting.id(), personal(1)));
  }

  @Test
  void R130_copies_are_numbered_when_they_are_paid_and_not_when_they_are_held() {
    Artwork print = hung(anArtwork().inCopies(5));
    HoldKey first = sold(print, 1);
    HoldKey unpaid = aKey();
    artworkHolds.hold(unpaid, PersonId.next(), Map.of(print.id(), personal(1)));
    HoldKey third = sold(print, 2);
    artworkHolds.sell(unpaid);

    assertThat(numbersOf(first, print)).containsExactly(1);
    assertThat(numbersOf(third, print)).containsExactly(2, 3);
    assertThat(numbersOf(unpaid, print)).containsExactly(4);
    Artwork open = hung(anArtwork());
    assertThat(numbersOf(sold(open, 1), open)).isEmpty();
  }

  @Test
  void R130_a_number_that_comes_back_goes_to_the_next_buyer_and_no_number_is_given_twice() {
    Artwork print = hung(anArtwork().inCopies(5));
    HoldKey first = sold(print, 2);
    HoldKey second = sold(print, 1);

    artworkHolds.takeBack(first, Set.of(print.id()));
    HoldKey third = sold(print, 1);
    assertThat(numbersOf(third, print)).containsExactly(1);

    assertThat(artworkHolds.sellAgain(first, Set.of(print.id()))).isTrue();
    assertThat(numbersOf(first, print)).containsExactlyInAnyOrder(2, 4);
    assertThat(numbersOf(second, print)).containsExactly(3);
    assertThat(numbersOf(sold(print, 1), print)).containsExactly(5);
  }

  @Test
  void R37_copies_that_somebody_else_has_by_now_are_not_sold_again() {
    Artwork painting = hung(anArtwork().inCopies(1));
    HoldKey first = sold(painting, 1);
    artworkHolds.takeBack(first, Set.of(painting.id()));
    sold(painting, 1);

    assertThat(artworkHolds.sellAgain(first, Set.of(painting.id()))).isFalse();

    assertThat(numbersOf(first, painting)).isEmpty();
  }

  @Test
  void R128_what_is_auctioned_by_now_is_not_held_for_one_alone_again() {
    Artwork print = hung(anArtwork().inCopies(3));
    sellUnder(print, LicenceKind.EXCLUSIVE);
    artworkHolds.hold(key, buyer, Map.of(print.id(), exclusive()));
    artworkHolds.release(key);
    assertThat(artworkHolds.holdAgain(key)).isTrue();
    artworkHolds.release(key);
    holds.addForAuction(aKey(), print.id(), NOON);

    assertThat(artworkHolds.holdAgain(key)).isFalse();
  }

  private HoldKey sold(Artwork work, int copies) {
    HoldKey order = aKey();
    artworkHolds.hold(order, PersonId.next(), Map.of(work.id(), personal(copies)));
    assertThat(artworkHolds.sell(order)).isTrue();
    return order;
  }

  private List<Integer> numbersOf(HoldKey order, Artwork work) {
    return numbers.of(order, work.id()).stream().map(NumberedCopy::number).toList();
  }

  private void sellUnder(Artwork work, LicenceKind kind) {
    licences.replace(
        work.id(),
        new LicenceOffers(
            List.of(
                new LicenceOffer(LicenceKind.PERSONAL, Optional.empty(), Optional.empty()),
                priced(kind))),
        NOON);
  }

  private static LicenceOffer priced(LicenceKind kind) {
    return new LicenceOffer(
        kind, Optional.of(new Price(Money.of("80.00", ArtworkFixture.USD))), Optional.empty());
  }

  private static HoldKey aKey() {
    return new HoldKey(OrderId.next().value());
  }
}
