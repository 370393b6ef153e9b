package com.onlyarts.catalog.application.port;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.Hold;
import com.onlyarts.catalog.domain.Title;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.UnsavedChangesContract;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Artworks} must do, the fake and the real one alike. */
public abstract class ArtworksContract implements UnsavedChangesContract<Artwork> {

  protected abstract Artworks artworks();

  /**
   * Somebody who may be the artist of a work: with the real adapter, somebody who has an account.
   */
  protected abstract PersonId anArtist();

  @Override
  public Artwork oneThatIsKept() {
    Artwork work = anArtwork().by(anArtist()).create();
    artworks().add(work);
    return work;
  }

  @Override
  public Artwork handedOut(Artwork kept) {
    return artworks().lock(kept.id()).orElseThrow();
  }

  @Override
  public void change(Artwork it) {
    it.archive();
  }

  @Test
  void a_work_comes_back_as_it_was_kept() {
    Artwork work =
        anArtwork()
            .by(anArtist())
            .titled("Tide")
            .priced("120.00")
            .in(Category.THREE_D)
            .tagged("sea", "dusk")
            .inCopies(3)
            .sentWithin(30)
            .create();
    work.hold(copies(work, 2));
    work.sell(copies(work, 1));

    artworks().add(work);

    assertThat(artworks().lock(work.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(work));
    assertThat(artworks().find(work.id()))
        .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(work));
  }

  @Test
  void what_becomes_of_a_work_is_kept() {
    PersonId artist = anArtist();
    Artwork work = anArtwork().by(artist).create();
    artworks().add(work);

    Artwork again = artworks().lock(work.id()).orElseThrow();
    again.revise(anArtwork().titled("Ebb").sentWithin(3).priced("0.00").details(), artist);
    again.archive();
    artworks().save(again);

    Artwork kept = artworks().lock(work.id()).orElseThrow();
    assertThat(kept.details().title()).isEqualTo(new Title("Ebb"));
    assertThat(kept.status()).isEqualTo(ArtworkStatus.ARCHIVED);
  }

  @Test
  void R32_what_becomes_of_the_copies_of_many_works_is_kept() {
    Artwork last = anArtwork().by(anArtist()).in(Category.PAINTING).create();
    Artwork print = anArtwork().by(anArtist()).in(Category.THREE_D).inCopies(9).create();
    List.of(last, print).forEach(artworks()::add);
    last.hold(copies(last, 1));
    last.sell(copies(last, 1));
    print.hold(copies(print, 3));
    print.sell(copies(print, 1));

    artworks().saveCopies(List.of(last, print));

    for (Artwork work : List.of(last, print)) {
      assertThat(artworks().find(work.id()))
          .hasValueSatisfying(kept -> assertThat(kept).usingRecursiveComparison().isEqualTo(work));
    }
  }

  @Test
  void R95_what_an_admin_took_down_is_kept_as_that() {
    Artwork work = anArtwork().by(anArtist()).create();
    artworks().add(work);
    work.takeDown(true, Instant.parse("2026-03-01T12:00:00Z"));

    artworks().save(work);

    assertThat(artworks().find(work.id()))
        .hasValueSatisfying(kept -> assertThat(kept.takedown()).isEqualTo(work.takedown()));
  }

  @Test
  void R95_a_work_is_featured_once_and_unfeatured_once() {
    Artwork work = anArtwork().by(anArtist()).create();
    artworks().add(work);

    assertThat(artworks().feature(work.id(), false)).isFalse();
    assertThat(artworks().feature(work.id(), true)).isTrue();
    assertThat(artworks().feature(work.id(), true)).isFalse();
    assertThat(artworks().feature(work.id(), false)).isTrue();
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

  @Test
  void R32_many_works_are_locked_at_once_and_unknown_ones_passed_over() {
    PersonId artist = anArtist();
    Artwork tide = anArtwork().by(artist).create();
    Artwork ebb = anArtwork().by(artist).create();
    artworks().add(tide);
    artworks().add(ebb);

    List<Artwork> locked = artworks().lockAll(List.of(ebb.id(), ArtworkId.next(), tide.id()));

    assertThat(locked).extracting(Artwork::id).containsExactlyInAnyOrder(tide.id(), ebb.id());
  }

  @Test
  void R19_everything_of_an_artist_but_the_archive_is_locked() {
    PersonId artist = anArtist();
    Artwork shown = anArtwork().by(artist).create();
    Artwork draft = anArtwork().by(artist).asDraft().create();
    Artwork old = anArtwork().by(artist).create();
    old.archive();
    List.of(shown, draft, old, anArtwork().by(anArtist()).create()).forEach(artworks()::add);

    assertThat(artworks().lockAllOf(artist))
        .extracting(Artwork::id)
        .containsExactlyInAnyOrder(shown.id(), draft.id());
  }

  private static Hold copies(Artwork work, int copies) {
    return new Hold(work.id(), copies, Hold.State.HELD);
  }
}
