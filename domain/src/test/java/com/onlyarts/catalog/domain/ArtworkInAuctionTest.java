package com.onlyarts.catalog.domain;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkPictures.ArtworkPicture;
import com.onlyarts.catalog.domain.CatalogRejection.ArtworkInAuction;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.identity.domain.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What its artist may say otherwise of a work that people bid on. */
class ArtworkInAuctionTest {
  private final PersonId artist = PersonId.next();
  private final ArtworkFixture tide = anArtwork().by(artist).titled("Tide").inCopies(3);
  private final Artwork work = tide.create();

  @Test
  void R73_the_tags_of_a_work_in_an_auction_can_change() {
    ArtworkDetails tagged = tide.tagged("sea").details();

    work.reviseInAuction(tagged, OptionalInt.empty(), Optional.empty(), artist);

    assertThat(work.details().tags()).isEqualTo(new Tags(List.of("sea")));
  }

  @Test
  void R73_what_is_said_as_it_is_may_be_said() {
    work.reviseInAuction(
        work.details(), OptionalInt.of(3), Optional.of(ArtworkStatus.PUBLISHED), artist);

    assertThat(work.edition()).isEqualTo(Edition.of(3));
    assertThat(work.status()).isEqualTo(ArtworkStatus.PUBLISHED);
  }

  @Test
  void R73_neither_its_price_nor_its_copies_nor_its_status_change() {
    ArtworkDetails details = work.details();

    refused(tide.priced("1.00").details(), OptionalInt.empty(), Optional.empty());
    refused(details, OptionalInt.of(2), Optional.empty());
    refused(details, OptionalInt.empty(), Optional.of(ArtworkStatus.ARCHIVED));

    assertThat(work.details()).isEqualTo(details);
  }

  @Test
  void R73_only_its_artist_revises_it() {
    assertRefused(
        new NotYourArtwork(work.id()),
        () ->
            work.reviseInAuction(
                work.details(), OptionalInt.empty(), Optional.empty(), PersonId.next()));
  }

  @Test
  void R190_a_work_is_shown_by_another_picture_and_stays_what_it_is() {
    ArtworkPicture dusk =
        new ArtworkPicture(
            "https://img.example/dusk.jpg",
            Optional.of("https://img.example/dusk-small.jpg"),
            Optional.empty());

    work.show(dusk, artist);

    assertThat(work.details().imageUrl()).isEqualTo("https://img.example/dusk.jpg");
    assertThat(work.details().thumbnailUrl()).contains("https://img.example/dusk-small.jpg");
    assertThat(work.details().title()).isEqualTo(new Title("Tide"));
    assertRefused(new NotYourArtwork(work.id()), () -> work.show(dusk, PersonId.next()));
  }

  private void refused(ArtworkDetails next, OptionalInt copies, Optional<ArtworkStatus> shown) {
    assertRefused(
        new ArtworkInAuction(work.id()), () -> work.reviseInAuction(next, copies, shown, artist));
  }
}
