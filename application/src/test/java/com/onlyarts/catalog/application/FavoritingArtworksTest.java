package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkFavorited;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.application.port.InMemoryFavorites;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkFixture;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.Blocked;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryBlocklist;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import org.junit.jupiter.api.Test;

class FavoritingArtworksTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryBlocklist blocklist = new InMemoryBlocklist();
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);
  private final FavoritingArtworks favoriting =
      new FavoritingArtworks(
          transactions, artworks, new InMemoryFavorites(), blocklist, outbox, new SteppingClock());
  private final Caller caller = Callers.aUser();

  @Test
  void R17_favoriting_twice_is_once_and_told_once() {
    Artwork work = hung(anArtwork().titled("Tide"));

    assertThat(favoriting.favorite(caller, work.id())).isEqualTo(1);
    assertThat(favoriting.favorite(caller, work.id())).isEqualTo(1);
    assertThat(favoriting.favorite(Callers.aUser(), work.id())).isEqualTo(2);

    assertThat(outbox.events())
        .hasSize(2)
        .startsWith(
            new ArtworkFavorited(
                work.id(), "Tide", work.artist(), caller.person(), SteppingClock.NOON));
  }

  @Test
  void R17_unfavoriting_what_was_no_favorite_is_fine() {
    Artwork work = hung(anArtwork());

    assertThat(favoriting.unfavorite(caller, work.id())).isZero();
  }

  @Test
  void R20_somebody_elses_draft_is_unknown() {
    Artwork draft = hung(anArtwork().asDraft());

    assertRefused(new ArtworkNotFound(draft.id()), () -> favoriting.favorite(caller, draft.id()));
    assertRefused(new ArtworkNotFound(draft.id()), () -> favoriting.unfavorite(caller, draft.id()));
    ArtworkId unknown = ArtworkId.next();
    assertRefused(new ArtworkNotFound(unknown), () -> favoriting.favorite(caller, unknown));
  }

  @Test
  void a_favorite_can_be_taken_out_whatever_has_become_of_the_work() {
    Artwork work = hung(anArtwork());
    favoriting.favorite(caller, work.id());
    work.archive();
    artworks.save(work);

    assertThat(favoriting.unfavorite(caller, work.id())).isZero();
  }

  @Test
  void R81_nobody_favorites_across_a_block() {
    Artwork work = hung(anArtwork());
    blocklist.part(work.artist(), caller.person());

    assertRefused(new Blocked(), () -> favoriting.favorite(caller, work.id()));
  }

  private Artwork hung(ArtworkFixture fixture) {
    Artwork artwork = fixture.create();
    artworks.add(artwork);
    return artwork;
  }
}
