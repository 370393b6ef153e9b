package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.application.WantedCopies.personal;
import static com.onlyarts.catalog.domain.ArtworkFixture.USD;
import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.LotItem;
import com.onlyarts.catalog.application.port.InMemoryArtworkLicences;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryEditionNumbers;
import com.onlyarts.catalog.application.port.InMemoryHolds;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkDetails;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the copy is that people bid on, until somebody has it (R74). */
class ReservingLotsTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final SteppingClock clock = new SteppingClock();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryHolds holds = new InMemoryHolds();
  private final ReservingLots lots = new ReservingLots(transactions, artworks, holds, clock);
  private final PersonId artist = PersonId.next();
  private final HoldKey auction = aKey();

  @Test
  void R74_the_copy_that_is_bid_on_is_the_orders_once_it_is_handed_over() {
    Artwork print = hung();
    lots.setAside(auction, artist, print.id());
    HoldKey order = aKey();

    lots.handOver(auction, order);

    assertThat(held(print)).isEqualTo(1);
    assertThatIllegalStateException().isThrownBy(() -> lots.handOver(auction, aKey()));
    lots.putBack(auction);
    assertThat(held(print)).as("it is not the auction's any more").isEqualTo(1);
  }

  @Test
  void R74_what_is_put_back_is_put_back_once() {
    Artwork print = hung();
    lots.setAside(auction, artist, print.id());
    orders(print);

    lots.putBack(auction);
    lots.putBack(auction);

    assertThat(held(print)).as("the order's copy alone").isEqualTo(1);
  }

  @Test
  void R74_a_lot_that_is_no_work_yet_becomes_a_draft_of_one_copy_that_is_set_aside() {
    ArtworkId made = lots.make(auction, artist, item("Painted live"));

    Artwork lot = artworks.find(made).orElseThrow();
    assertThat(lot.artist()).isEqualTo(artist);
    assertThat(lot.status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(held(lot)).isEqualTo(1);
    assertThat(lot.details().description()).contains("Painted live");
  }

  @Test
  void a_stream_that_says_more_than_a_work_may_is_cut_short() {
    String tooMuch = "🌊".repeat(ArtworkDetails.MAX_DESCRIPTION + 1);

    ArtworkId made = lots.make(auction, artist, item(tooMuch));

    assertThat(artworks.find(made).orElseThrow().details().description())
        .contains("🌊".repeat(ArtworkDetails.MAX_DESCRIPTION));
  }

  @Test
  void R74_only_its_artist_has_a_work_bid_on_and_a_draft_of_others_is_unknown() {
    Artwork shown = hung();
    Artwork draft = anArtwork().asDraft().create();
    artworks.add(draft);

    assertRefused(
        new NotYourArtwork(shown.id()), () -> lots.setAside(auction, PersonId.next(), shown.id()));
    assertRefused(
        new ArtworkNotFound(draft.id()), () -> lots.setAside(auction, artist, draft.id()));
    assertThat(held(shown)).isZero();
  }

  private void orders(Artwork work) {
    new HoldingArtworks(
            transactions,
            artworks,
            holds,
            new InMemoryArtworkLicences(),
            new InMemoryEditionNumbers(),
            clock)
        .hold(aKey(), PersonId.next(), Map.of(work.id(), personal(1)));
  }

  private Artwork hung() {
    Artwork work = anArtwork().by(artist).inCopies(3).create();
    artworks.add(work);
    return work;
  }

  private int held(Artwork work) {
    return artworks.find(work.id()).orElseThrow().edition().held();
  }

  private static LotItem item(String description) {
    return new LotItem(
        "Live Digital Painting",
        Optional.of(description),
        "https://live.example/7",
        Money.of("275.00", USD));
  }

  private static HoldKey aKey() {
    return new HoldKey(UUID.randomUUID());
  }
}
