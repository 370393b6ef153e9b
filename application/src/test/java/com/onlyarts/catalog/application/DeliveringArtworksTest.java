package com.onlyarts.catalog.application;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.application.port.InMemoryArtworkFiles;
import com.onlyarts.catalog.application.port.InMemoryArtworks;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.CatalogRejection.FilesTooLarge;
import com.onlyarts.catalog.domain.CatalogRejection.NotYourArtwork;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.application.port.InMemoryTransactions;
import com.onlyarts.media.application.FilesFixture;
import com.onlyarts.media.application.OfferingFiles;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.MediaRejection.FileIncomplete;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveringArtworksTest {
  private static final long GIB = 1024L * 1024 * 1024;
  private final FilesFixture media = new FilesFixture();
  private final InMemoryArtworks artworks = new InMemoryArtworks();
  private final DeliveringArtworks delivering =
      new DeliveringArtworks(
          new InMemoryTransactions(),
          artworks,
          new InMemoryArtworkFiles(),
          new OfferingFiles(media.originals, media.scans),
          media.clock);
  private final Caller artist = Callers.anArtist();
  private final Artwork work = anArtwork().by(artist.person()).create();
  private final ArtworkId id = work.id();

  @BeforeEach
  void hang() {
    artworks.add(work);
  }

  @Test
  void R120_a_work_delivers_own_and_complete_files_in_the_order_of_its_artist() {
    OriginalId sea = complete(artist, 7);
    OriginalId sky = complete(artist, 8);

    Deliverables now = delivering.replace(artist, id, List.of(sky, sea));

    assertThat(now.files()).extracting(Deliverable::id).containsExactly(sky, sea);
    assertThat(now.files().getFirst())
        .isEqualTo(new Deliverable(sky, "sea.psd", "psd", 8, "a".repeat(64)));
    assertThat(delivering.show(artist, id)).isEqualTo(now);
  }

  @Test
  void R120_anothers_file_is_unknown_and_an_unfinished_one_is_not_sold() {
    OriginalId unfinished = announced(artist, 7).id();

    assertRefused(
        new FileNotFound(),
        () -> delivering.replace(artist, id, List.of(complete(Callers.anArtist(), 7))));
    assertRefused(
        new FileNotFound(), () -> delivering.replace(artist, id, List.of(OriginalId.next())));
    assertRefused(
        new FileIncomplete(List.of()), () -> delivering.replace(artist, id, List.of(unfinished)));
    assertThat(delivering.show(artist, id).files()).isEmpty();
  }

  @Test
  void R120_a_work_has_at_most_20_files_each_once_and_10_GiB() {
    List<OriginalId> twenty = Stream.generate(() -> complete(artist, 7)).limit(20).toList();
    delivering.replace(artist, id, twenty);

    assertInvalid(Collections.nCopies(2, twenty.getFirst()));
    assertInvalid(Stream.concat(twenty.stream(), Stream.of(complete(artist, 7))).toList());
    List<OriginalId> five = Stream.generate(() -> complete(artist, 2 * GIB)).limit(5).toList();
    delivering.replace(artist, id, five);
    assertRefused(
        new FilesTooLarge(),
        () ->
            delivering.replace(
                artist, id, Stream.concat(five.stream(), Stream.of(complete(artist, 1))).toList()));
  }

  @Test
  void R120_only_its_artist_says_what_a_work_delivers_and_sees_the_files() {
    Caller other = Callers.anArtist();

    assertRefused(new NotYourArtwork(id), () -> delivering.replace(other, id, List.of()));
    assertRefused(new NotYourArtwork(id), () -> delivering.show(other, id));
  }

  private void assertInvalid(List<OriginalId> files) {
    assertThatThrownBy(() -> delivering.replace(artist, id, files))
        .isInstanceOfSatisfying(
            InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("fileIds"));
  }

  private OriginalId complete(Caller owner, long bytes) {
    Original original = announced(owner, bytes);
    original.complete("a".repeat(64), media.clock.instant());
    media.originals.save(original);
    return original.id();
  }

  private Original announced(Caller owner, long bytes) {
    Original original =
        Original.announce(
            owner.person(), new Description("sea", FileKind.PSD, bytes), media.clock.instant());
    media.originals.add(original);
    return original;
  }
}
