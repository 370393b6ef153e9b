package com.onlyarts.catalog.application.port;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Title;
import com.onlyarts.identity.domain.PersonId;
import org.junit.jupiter.api.Test;

/** What every {@link Artworks} must do, the fake and the real one alike. */
public abstract class ArtworksContract {

  protected abstract Artworks artworks();

  /** Somebody who may be the artist of a work: with the real adapter, somebody who has an account. */
  protected abstract PersonId anArtist();

  @Test
  void a_work_comes_back_as_it_was_kept() {
    Artwork work = anArtwork().by(anArtist()).titled("Tide").priced("120.00").in(Category.THREE_D).tagged("sea", "dusk").inCopies(3).create();
    work.hold(2);
    work.sell(1);

    artworks().add(work);

    assertThat(artworks().lock(work.id())).hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(work));
  }

  @Test
  void what_becomes_of_a_work_is_kept() {
    PersonId artist = anArtist();
    Artwork work = anArtwork().by(artist).create();
    artworks().add(work);

    Artwork again = artworks().lock(work.id()).orElseThrow();
    again.revise(anArtwork().titled("Ebb").priced("0.00").details(), artist);
    again.archive();
    artworks().save(again);

    Artwork kept = artworks().lock(work.id()).orElseThrow();
    assertThat(kept.details().title()).isEqualTo(new Title("Ebb"));
    assertThat(kept.status()).isEqualTo(ArtworkStatus.ARCHIVED);
  }

  @Test
  void a_removed_work_is_gone() {
    Artwork work = anArtwork().by(anArtist()).create();
    artworks().add(work);

    artworks().remove(work.id());

    assertThat(artworks().lock(work.id())).isEmpty();
  }

  @Test
  void an_unknown_work_is_not_found_and_was_never_ordered() {
    ArtworkId unknown = ArtworkId.next();

    assertThat(artworks().lock(unknown)).isEmpty();
    assertThat(artworks().wasOrdered(unknown)).isFalse();
  }
}
