package com.onlyarts.catalog.jdbi;

import static com.onlyarts.catalog.domain.ArtworkFixture.anArtwork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.application.port.ImportsContract;
import com.onlyarts.catalog.domain.Artwork;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.CatalogRejection.ImportUnderWay;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.SteppingClock;
import com.onlyarts.kernel.jdbi.TestDatabase;
import com.onlyarts.media.domain.FileKind;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.Original.Description;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.jdbi.JdbiOriginals;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbiImportsIT extends ImportsContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();
  private final SteppingClock clock = new SteppingClock();
  private final JdbiImports imports = new JdbiImports(DATABASE.jdbi(), clock);

  @Override
  protected Imports imports() {
    return imports;
  }

  @Override
  protected PersonId anArtist() {
    return new CatalogUsers(DATABASE.jdbi()).somebody();
  }

  @Override
  protected ArtworkId aWorkOf(PersonId artist) {
    Artwork artwork = anArtwork().by(artist).create();
    new JdbiArtworks(DATABASE.jdbi(), clock).add(artwork);
    return artwork.id();
  }

  @Test
  void R280_the_archive_of_an_open_import_is_in_use_and_that_of_another_is_not() {
    PersonId artist = anArtist();
    OriginalId archive = anOriginalOf(artist);
    ArtworkImport it =
        ArtworkImport.start(
            artist,
            new Source(
                ImportKind.PICTURES,
                Optional.of(archive),
                new ImportDefaults(Optional.empty(), Optional.empty())),
            NOON);
    imports.add(it, Optional.empty());

    assertThat(imports.find(it.id()).orElseThrow().source()).isEqualTo(it.source());
    assertThat(imports.among(List.of(archive, OriginalId.next()))).containsExactly(archive);
    it.cancel();
    imports.save(it);
    assertThat(imports.among(List.of(archive))).isEmpty();
  }

  @Test
  void R280_a_picture_is_known_from_the_files_that_works_deliver_too() {
    PersonId artist = anArtist();
    ArtworkId work = aWorkOf(artist);
    new JdbiArtworkFiles(DATABASE.jdbi())
        .replace(
            work,
            new Deliverables(
                List.of(new Deliverable(anOriginalOf(artist), "sea.png", "png", 7, SEA))),
            NOON);

    assertThat(imports.twinOf(started(artist), 1, SEA)).contains(Duplicate.ofWork(work));
    assertThat(imports.twinOf(started(anArtist()), 1, SEA)).isEmpty();
  }

  @Test
  void R280_no_row_is_made_twice_whoever_tries() {
    ArtworkImport it = started(anArtist());
    rows(it, 1);
    ImportRow row = ImportRow.unread(given(1));
    imports.keepSource(aWorkOf(it.artist()), it, row);

    assertThatThrownBy(() -> imports.keepSource(aWorkOf(it.artist()), it, row))
        .hasMessageContaining("artwork_sources_import_id_row_number_key");
  }

  @Test
  void R280_what_was_over_90_days_ago_is_forgotten_and_where_works_came_from_is_not() {
    ArtworkImport it = started(anArtist());
    ArtworkImport open = started(anArtist());
    rows(it, 1);
    ArtworkId work = aWorkOf(it.artist());
    imports.keepSource(
        work, it, ImportRow.unread(given(1)).judged(List.of(), Optional.of(SEA), Optional.empty()));
    it.cancel();
    imports.save(it);

    clock.advance(Duration.ofDays(90));
    JdbiImports.pruning(DATABASE.jdbi(), clock).run();
    assertThat(imports.find(it.id())).isPresent();
    clock.advance(Duration.ofMinutes(1));
    JdbiImports.pruning(DATABASE.jdbi(), clock).run();

    assertThat(imports.find(it.id())).isEmpty();
    assertThat(imports.find(open.id())).isPresent();
    assertThat(imports.twinOf(started(it.artist()), 1, SEA)).contains(Duplicate.ofWork(work));
  }

  @Test
  void R280_of_many_that_start_at_once_one_does() throws InterruptedException {
    PersonId artist = anArtist();
    AtomicInteger began = new AtomicInteger();
    Runnable start =
        () -> {
          try {
            started(artist);
            began.incrementAndGet();
          } catch (Rejected refused) {
            assertThat(refused.rejection()).isEqualTo(new ImportUnderWay());
          }
        };
    List<Thread> threads =
        IntStream.range(0, 8).mapToObj(_ -> Thread.ofVirtual().start(start)).toList();
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(began).hasValue(1);
  }

  private OriginalId anOriginalOf(PersonId artist) {
    Original original =
        Original.announce(artist, new Description("sea.zip", FileKind.ZIP, 7), NOON);
    new JdbiOriginals(DATABASE.jdbi(), clock).add(original);
    return original.id();
  }
}
