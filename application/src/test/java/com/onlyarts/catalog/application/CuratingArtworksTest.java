package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.api.ArtworkPublished;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.NotAnArtist;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.identity.api.InMemoryArtworkCounter;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.kernel.application.port.RecordingOutbox;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CuratingArtworksTest {
  private final InMemoryTransactions transactions = new InMemoryTransactions();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final InMemoryArtworkCounter tally = new InMemoryArtworkCounter();
  private final RecordingOutbox outbox = new RecordingOutbox(transactions);
  private final CuratingArtworks curating =
      new CuratingArtworks(transactions, artworks, tally, outbox, new SteppingClock());
  private final Caller artist = Callers.anArtist();

  @Test
  void R20_only_artists_publish() {
    assertRefused(
        new NotAnArtist(),
        () -> curating.create(Callers.aUser(), anArtwork().details(), OptionalInt.empty(), false));
    assertThat(outbox.events()).isEmpty();
  }

  @Test
  void a_published_work_is_told_of_and_counted_on_the_artists_profile() {
    ArtworkId id =
        curating.create(artist, anArtwork().titled("Tide").details(), OptionalInt.empty(), false);

    assertThat(outbox.events())
        .containsExactly(new ArtworkPublished(id, artist.person(), "Tide", SteppingClock.NOON));
    assertThat(tally.of(artist.person())).isEqualTo(1);
  }

  @Test
  void R20_a_draft_is_told_of_when_it_is_published() {
    ArtworkId id = curating.create(artist, anArtwork().details(), OptionalInt.empty(), true);
    assertThat(outbox.events()).isEmpty();

    publish(artist, id);

    assertThat(outbox.events()).hasSize(1);
    assertThat(tally.of(artist.person())).isEqualTo(1);
  }

  @Test
  void R20_somebody_elses_draft_is_unknown_and_a_published_work_is_merely_not_theirs() {
    ArtworkId draft = curating.create(artist, anArtwork().details(), OptionalInt.empty(), true);
    ArtworkId shown = curating.create(artist, anArtwork().details(), OptionalInt.empty(), false);
    Caller stranger = Callers.anArtist();

    assertRefused(new ArtworkNotFound(draft), () -> publish(stranger, draft));
    assertRefused(new NotYourArtwork(shown), () -> publish(stranger, shown));
    assertRefused(new NotYourArtwork(shown), () -> curating.remove(stranger, shown));
  }

  @Test
  void R24_a_work_never_ordered_is_removed() {
    ArtworkId id = curating.create(artist, anArtwork().details(), OptionalInt.empty(), false);

    curating.remove(artist, id);

    assertThat(artworks.lock(id)).isEmpty();
    assertThat(tally.of(artist.person())).isZero();
  }

  @Test
  void R24_a_work_once_ordered_is_archived() {
    ArtworkId id = curating.create(artist, anArtwork().details(), OptionalInt.empty(), false);
    artworks.markOrdered(id);

    curating.remove(Callers.anAdmin(), id);

    assertThat(artworks.lock(id))
        .hasValueSatisfying(work -> assertThat(work.status()).isEqualTo(ArtworkStatus.ARCHIVED));
    assertThat(tally.of(artist.person())).isZero();
  }

  @Test
  void R19_the_works_of_somebody_who_left_are_archived_drafts_too() {
    ArtworkId shown = curating.create(artist, anArtwork().details(), OptionalInt.empty(), false);
    ArtworkId draft = curating.create(artist, anArtwork().details(), OptionalInt.empty(), true);

    curating.archiveAllOf(artist.person());

    assertThat(artworks.lockAllOf(artist.person())).isEmpty();
    assertThat(artworks.find(shown)).isPresent();
    assertThat(artworks.find(draft)).isPresent();
    assertThat(tally.of(artist.person())).isZero();
  }

  @Test
  void R20_a_draft_of_another_size_stays_a_draft_that_nobody_hears_of() {
    ArtworkId draft = curating.create(artist, anArtwork().details(), OptionalInt.of(1), true);

    curating.revise(artist, draft, UnaryOperator.identity(), OptionalInt.of(5), Optional.empty());

    assertThat(artworks.find(draft).orElseThrow().status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(artworks.find(draft).orElseThrow().edition().available()).hasValue(5);
    assertThat(outbox.events()).isEmpty();
  }

  private void publish(Caller caller, ArtworkId id) {
    curating.revise(
        caller,
        id,
        UnaryOperator.identity(),
        OptionalInt.empty(),
        Optional.of(ArtworkStatus.PUBLISHED));
  }
}
