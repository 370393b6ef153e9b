package com.onlyarts.catalog.domain;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertInvalid;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.CatalogRejection.ArtworkSold;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkUnavailable;
import com.onlyarts.catalog.domain.CatalogRejection.NotEnoughCopies;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.CatalogRejection.StatusNotPossible;
import com.onlyarts.identity.domain.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArtworkTest {
  private final PersonId artist = PersonId.next();

  @Test
  void R20_a_created_work_is_published_unless_it_is_a_draft() {
    assertThat(anArtwork().create().status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(anArtwork().asDraft().create().status()).isEqualTo(ArtworkStatus.DRAFT);
  }

  @Test
  void R20_a_draft_is_published_by_its_artist_alone() {
    Artwork draft = anArtwork().by(artist).asDraft().create();

    assertRefused(
        new NotYourArtwork(draft.id()),
        () -> draft.become(ArtworkStatus.PUBLISHED, PersonId.next()));
    draft.become(ArtworkStatus.PUBLISHED, artist);

    assertThat(draft.status()).isEqualTo(ArtworkStatus.PUBLISHED);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAINTING", "SCULPTURE", "TRADITIONAL", "MIXED_MEDIA"})
  void R21_works_made_by_hand_are_unique_unless_said_otherwise(Category category) {
    assertThat(Edition.customaryFor(category)).isEqualTo(Edition.of(1));
  }

  @Test
  void R21_digital_works_have_an_open_edition() {
    Artwork print = anArtwork().in(Category.DIGITAL).create();

    print.hold(5_000);

    assertThat(print.edition().available()).isEmpty();
  }

  @Test
  void R21_a_work_on_hold_cannot_be_ordered_by_somebody_else() {
    Artwork painting = anArtwork().in(Category.PAINTING).create();
    painting.hold(1);

    assertRefused(new NotEnoughCopies(painting.id(), 1, 0), () -> painting.hold(1));
    painting.release(1);
    painting.hold(1);

    assertThat(painting.edition().held()).isEqualTo(1);
  }

  @Test
  void R21_selling_the_last_copy_makes_the_work_sold() {
    Artwork print = anArtwork().inCopies(2).create();
    print.hold(2);
    print.sell(1);
    assertThat(print.status()).isEqualTo(ArtworkStatus.PUBLISHED);

    print.sell(1);

    assertThat(print.status()).isEqualTo(ArtworkStatus.SOLD);
    assertRefused(new ArtworkSold(print.id()), () -> print.hold(1));
  }

  @Test
  void R21_a_copy_taken_back_puts_the_work_on_sale_again() {
    Artwork painting = anArtwork().in(Category.PAINTING).create();
    painting.hold(1);
    painting.sell(1);

    painting.takeBack(1);

    assertThat(painting.status()).isEqualTo(ArtworkStatus.PUBLISHED);
    assertThat(painting.edition().offers(1)).isTrue();
  }

  @Test
  void R21_an_edition_never_shrinks_below_what_is_sold_and_held() {
    Artwork print = anArtwork().by(artist).inCopies(5).create();
    print.hold(3);
    print.sell(2);

    assertInvalid("editionSize", () -> print.resize(2, artist));
    print.resize(3, artist);

    assertThat(print.edition().available()).hasValue(0);
  }

  @Test
  void a_draft_or_a_work_not_for_sale_cannot_be_ordered() {
    Artwork draft = anArtwork().asDraft().create();
    Artwork keepsake = anArtwork().notForSale().create();

    assertRefused(new ArtworkUnavailable(draft.id()), () -> draft.hold(1));
    assertRefused(new ArtworkUnavailable(keepsake.id()), () -> keepsake.hold(1));
  }

  @Test
  void nobody_sets_a_work_to_sold_by_hand_nor_back() {
    Artwork painting = anArtwork().by(artist).in(Category.PAINTING).create();
    assertRefused(
        new StatusNotPossible(ArtworkStatus.PUBLISHED, ArtworkStatus.SOLD),
        () -> painting.become(ArtworkStatus.SOLD, artist));
    painting.hold(1);
    painting.sell(1);

    assertRefused(
        new StatusNotPossible(ArtworkStatus.SOLD, ArtworkStatus.PUBLISHED),
        () -> painting.become(ArtworkStatus.PUBLISHED, artist));
    painting.become(ArtworkStatus.ARCHIVED, artist);
    painting.become(ArtworkStatus.PUBLISHED, artist);

    assertThat(painting.status()).isEqualTo(ArtworkStatus.SOLD);
  }
}
