package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.application.WantedCopies.personal;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Offer;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryEditionNumbers;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CatalogRejection.OwnArtwork;
import com.onlyarts.catalog.domain.Edition;
import com.onlyarts.catalog.domain.LicenceKind;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.ordering.domain.OrderId;
import java.util.List;
import java.util.Map;
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

  private static HoldKey aKey() {
    return new HoldKey(OrderId.next().value());
  }
}
