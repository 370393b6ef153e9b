package com.onlyarts.catalog.application;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.application.port.ImportView;
import com.onlyarts.catalog.application.port.InMemoryImports.Origin;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.ArtworkStatus;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotPossible;
import com.onlyarts.catalog.domain.CatalogRejection.ImportUnderWay;
import com.onlyarts.catalog.domain.CatalogRejection.NotAnArtist;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.catalog.domain.RowFault;
import com.onlyarts.identity.api.Callers;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.RecordingLiveEvents.Told;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.MediaRejection.FileIncomplete;
import com.onlyarts.media.domain.MediaRejection.FileNotFound;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportingArtworksTest {
  private final ImportsFixture it = new ImportsFixture();

  @Test
  void R280_a_rehearsal_judges_every_row_and_makes_nothing() {
    it.work("Sea");
    it.work("Sky", "free");
    it.sources.work(
        Map.of("title", "Sea again", "price", "1", "category", "digital"), Optional.of("Sea.jpg"));
    it.sources.work(
        Map.of("title", "Lost", "price", "1", "category", "digital"), Optional.of("lost.jpg"));
    it.sources.picture("text.jpg", "text".getBytes(UTF_8));
    it.sources.work(
        Map.of("title", "Text", "price", "1", "category", "digital"), Optional.of("text.jpg"));
    it.sources.work(
        Map.of(
            "title",
            "Far",
            "price",
            "1",
            "category",
            "digital",
            "imageUrl",
            "https://img.example/far.jpg"),
        Optional.empty());

    ImportId id = it.rehearsed();

    assertThat(it.imports.rows(id))
        .extracting(ImportRow::state)
        .containsExactly(
            ImportRowState.READY,
            ImportRowState.INVALID,
            ImportRowState.DUPLICATE,
            ImportRowState.INVALID,
            ImportRowState.INVALID,
            ImportRowState.READY);
    assertThat(it.imports.rows(id).get(1).faults())
        .containsExactly(new RowFault("price", "must be an amount such as 12.50"));
    assertThat(it.imports.rows(id).get(2).duplicate()).contains(Duplicate.ofRow(1));
    assertThat(it.imports.rows(id).get(3).faults())
        .containsExactly(new RowFault("picture", "is not in the archive"));
    assertThat(it.imports.rows(id).get(4).faults())
        .extracting(RowFault::field)
        .containsExactly("picture");
    assertThat(state(id)).isEqualTo(ImportState.REHEARSED);
    assertThat(it.pictures.count()).isZero();
    assertThat(it.imports.origins()).isEmpty();
    assertThat(it.imports.list(id)).isEmpty();
  }

  @Test
  void R280_confirmed_rows_become_drafts_of_their_artist_with_their_pictures_and_their_source() {
    it.work("Sea");
    it.work("Bad", "free");
    it.work("Sky");
    ImportId id = it.rehearsed();
    it.importing.confirm(it.artist, id, true);
    it.importing.confirm(it.artist, id, true);
    assertThat(it.pictures.count()).isZero();

    it.goOn();

    assertThat(state(id)).isEqualTo(ImportState.COMPLETED);
    ImportView view = it.queries.show(it.artist, id);
    assertThat(view.count(ImportRowState.MADE)).isEqualTo(2);
    assertThat(view.count(ImportRowState.INVALID)).isEqualTo(1);
    ImportRow sea = it.imports.rows(id).getFirst();
    Artwork work = it.artworks.find(sea.artwork().orElseThrow()).orElseThrow();
    assertThat(work.status()).isEqualTo(ArtworkStatus.DRAFT);
    assertThat(work.artist()).isEqualTo(it.artist.person());
    assertThat(work.details().title().text()).isEqualTo("Sea");
    assertThat(work.details().imageUrl()).isEqualTo("https://img.example/1.jpg");
    assertThat(work.details().thumbnailUrl()).contains("https://img.example/1-small.jpg");
    assertThat(it.imports.origins().get(work.id()))
        .isEqualTo(new Origin(it.artist.person(), id, 1, sea.sha256()));
    assertThat(it.outbox.events()).as("nobody hears of drafts").isEmpty();
    it.importing.confirm(it.artist, id, true);
    it.goOn();
    assertThat(it.imports.origins()).hasSize(2);
  }

  @Test
  void R280_a_row_that_fails_stops_no_other() {
    it.work("damaged");
    it.work("Sky");
    ImportId id = it.rehearsed();

    it.importing.confirm(it.artist, id, true);
    it.goOn();

    assertThat(it.imports.rows(id))
        .extracting(ImportRow::state)
        .containsExactly(ImportRowState.FAILED, ImportRowState.MADE);
    assertThat(it.imports.rows(id).getFirst().faults())
        .containsExactly(new RowFault("picture", "This picture is damaged"));
    assertThat(state(id)).isEqualTo(ImportState.COMPLETED);
  }

  @Test
  void R280_what_was_brought_along_before_is_a_duplicate() {
    it.work("Sea");
    it.importing.confirm(it.artist, it.rehearsed(), true);
    it.goOn();
    ArtworkId made = it.imports.origins().keySet().iterator().next();

    ImportId again = it.rehearsed();

    assertThat(it.imports.rows(again).getFirst().duplicate()).contains(Duplicate.ofWork(made));
    it.importing.confirm(it.artist, again, true);
    it.goOn();
    assertThat(it.imports.origins()).hasSize(1);
  }

  @Test
  void R280_a_store_that_is_away_is_waited_for() {
    it.work("Sea");
    ImportId id = it.started();
    it.sources.away(true);
    it.advancing.advanceSome();
    assertThat(state(id)).isEqualTo(ImportState.REHEARSING);
    it.sources.away(false);
    it.goOn();
    assertThat(state(id)).as("not before the pause is over").isEqualTo(ImportState.REHEARSING);
    it.clock.advance(Duration.ofMinutes(1));
    it.goOn();
    assertThat(state(id)).isEqualTo(ImportState.REHEARSED);

    it.importing.confirm(it.artist, id, true);
    it.pictures.away(true);
    for (int minutes = 0; minutes < 30; minutes++) {
      it.goOn();
      it.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(state(id)).as("it is waited for, however long").isEqualTo(ImportState.RUNNING);
    it.pictures.away(false);
    it.clock.advance(Duration.ofMinutes(1));
    it.goOn();
    assertThat(state(id)).isEqualTo(ImportState.COMPLETED);
    assertThat(it.imports.origins()).hasSize(1);
  }

  @Test
  void R280_what_cannot_be_read_fails_and_says_why() {
    ImportId empty = it.rehearsed();
    assertThat(it.queries.show(it.artist, empty).imported().reason())
        .contains("There is no work in it");
    it.sources.spoil("The archive is damaged");
    ImportId spoilt = it.rehearsed();

    assertThat(state(spoilt)).isEqualTo(ImportState.FAILED);
    assertThat(it.queries.show(it.artist, spoilt).imported().reason())
        .contains("The archive is damaged");
    assertRefused(
        new ImportNotPossible(ImportState.FAILED),
        () -> it.importing.confirm(it.artist, spoilt, true));
  }

  @Test
  void R280_an_import_that_is_called_off_makes_no_more_drafts_and_keeps_those_it_made() {
    IntStream.range(0, 7).forEach(n -> it.work("Sea " + n));
    ImportId id = it.rehearsed();
    it.importing.confirm(it.artist, id, true);
    List<Runnable> once = new ArrayList<>(List.of(() -> it.importing.cancel(it.artist, id)));
    it.pictures.whenStored(
        () -> {
          if (it.pictures.count() == 3) {
            once.removeLast().run();
          }
        });

    it.goOn();

    assertThat(state(id)).isEqualTo(ImportState.CANCELLED);
    assertThat(it.pictures.count()).as("the third was on its way").isEqualTo(3);
    assertThat(it.imports.origins()).hasSize(2);
    assertThat(it.queries.show(it.artist, id).count(ImportRowState.READY)).isEqualTo(5);
    it.importing.cancel(it.artist, id);
    assertThat(it.started()).as("another may start").isNotEqualTo(id);
  }

  @Test
  void R280_whoever_is_slower_makes_no_row_twice() {
    it.work("Sea");
    ImportId id = it.rehearsed();
    it.importing.confirm(it.artist, id, true);
    List<Runnable> once = new ArrayList<>();
    once.add(() -> it.making.goOn(it.imports.find(id).orElseThrow()));
    it.pictures.whenStored(
        () -> {
          if (!once.isEmpty()) {
            once.removeLast().run();
          }
        });

    it.goOn();

    assertThat(it.pictures.count()).isEqualTo(2);
    assertThat(it.imports.origins()).hasSize(1);
    assertThat(state(id)).isEqualTo(ImportState.COMPLETED);
  }

  @Test
  void R280_many_rows_are_done_some_at_a_time_and_their_artist_hears_of_it() {
    IntStream.range(0, 60).forEach(n -> it.work("Sea " + n));
    ImportId id = it.rehearsed();
    it.importing.confirm(it.artist, id, true);
    it.goOn();

    assertThat(it.imports.origins()).hasSize(60);
    assertThat(new HashSet<>(it.imports.origins().values())).hasSize(60);
    List<Told> told = it.live.told();
    assertThat(told).hasSizeBetween(16, 30);
    assertThat(told).allMatch(event -> event.name().equals("import-progress"));
    assertThat(told.getFirst().facts().get("status")).isEqualTo("rehearsing");
    assertThat(told.getLast().facts().get("status")).isEqualTo("completed");
    assertThat(told.getLast().facts().get("counts"))
        .isEqualTo(
            Map.of(
                "total",
                60,
                "unread",
                0,
                "ready",
                0,
                "invalid",
                0,
                "duplicate",
                0,
                "made",
                60,
                "failed",
                0));
  }

  @Test
  void R280_only_artists_start_one_at_a_time_and_see_their_own() {
    assertRefused(
        new NotAnArtist(),
        () ->
            it.importing.start(
                Callers.aUser(), ImportsFixture.table(), Optional.of(new byte[] {1})));
    ImportId id = it.started();
    assertRefused(new ImportUnderWay(), it::started);
    for (Runnable act :
        List.<Runnable>of(
            () -> it.importing.confirm(Callers.anArtist(), id, true),
            () -> it.importing.cancel(Callers.anArtist(), id),
            () -> it.queries.show(Callers.anArtist(), id),
            () -> it.importing.cancel(it.artist, ImportId.next()))) {
      assertThatThrownBy(act::run)
          .isInstanceOfSatisfying(
              Rejected.class, e -> assertThat(e.rejection()).isEqualTo(new ImportNotFound()));
    }
  }

  @Test
  void R280_the_archive_is_a_complete_zip_of_the_artists_own() {
    assertRefused(new FileNotFound(), () -> start(ImportKind.PICTURES, OriginalId.next()));
    Original arriving = original(FileKind.ZIP);
    assertRefused(new FileIncomplete(List.of()), () -> start(ImportKind.PICTURES, arriving.id()));
    assertThatThrownBy(() -> start(ImportKind.PICTURES, complete(FileKind.PSD)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("zip");
    assertThat(it.queue.all()).isEmpty();

    start(ImportKind.PICTURES, complete(FileKind.ZIP));
    assertThat(it.queue.all()).hasSize(1);
  }

  @Test
  void R280_something_must_be_sent_and_not_too_much() {
    assertField("file", ImportKind.CSV, Optional.empty());
    assertField("archiveId", ImportKind.PICTURES, Optional.empty());
    assertField("file", ImportKind.PICTURES, Optional.of(new byte[] {1}));
    assertField(
        "file", ImportKind.CSV, Optional.of(new byte[ImportingArtworks.MOST_LIST_BYTES + 1]));
  }

  @Test
  void R280_what_nobody_confirms_ends_after_a_week_and_so_does_that_of_whoever_publishes_no_more() {
    it.work("Sea");
    ImportId id = it.rehearsed();
    it.clock.advance(EndImportsJob.PATIENCE.minusSeconds(1));
    it.ending.run();
    assertThat(state(id)).isEqualTo(ImportState.REHEARSED);
    it.clock.advance(Duration.ofSeconds(1));
    it.ending.run();
    assertThat(state(id)).isEqualTo(ImportState.CANCELLED);

    ImportId next = it.started();
    it.importing.cancelOf(it.artist.person());
    it.importing.cancelOf(it.artist.person());
    it.goOn();
    assertThat(state(next)).isEqualTo(ImportState.CANCELLED);
    assertThat(it.imports.rows(next)).isEmpty();
  }

  private void assertField(String field, ImportKind kind, Optional<byte[]> list) {
    assertThatThrownBy(
            () ->
                it.importing.start(
                    it.artist,
                    new Source(
                        kind,
                        Optional.empty(),
                        new ImportDefaults(Optional.empty(), Optional.empty())),
                    list))
        .isInstanceOfSatisfying(InvalidValue.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private void start(ImportKind kind, OriginalId archive) {
    it.importing.start(
        it.artist,
        new Source(
            kind, Optional.of(archive), new ImportDefaults(Optional.empty(), Optional.empty())),
        Optional.empty());
  }

  private OriginalId complete(FileKind kind) {
    Original original = original(kind);
    original.complete("a".repeat(64), it.clock.instant());
    it.media.originals.save(original);
    return original.id();
  }

  private Original original(FileKind kind) {
    Original original =
        Original.announce(it.artist.person(), new Description("sea", kind, 7), it.clock.instant());
    it.media.originals.add(original);
    return original;
  }

  private ImportState state(ImportId id) {
    return it.imports.find(id).orElseThrow().state();
  }
}
