package com.onlyarts.catalog.application.port;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.CatalogRejection.ImportUnderWay;
import com.onlyarts.catalog.domain.Category;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.catalog.domain.RowFault;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Imports} must do, the fake and the real one alike. */
public abstract class ImportsContract {
  protected static final Instant NOON = SteppingClock.NOON;
  protected static final String SEA = "a".repeat(64);
  protected static final String SKY = "b".repeat(64);

  protected abstract Imports imports();

  protected abstract PersonId anArtist();

  /** A work of this artist's, to be seen as one that was brought along. */
  protected abstract ArtworkId aWorkOf(PersonId artist);

  @Test
  void R280_an_import_is_kept_as_it_stands_with_its_list_until_the_rehearsal_is_over() {
    PersonId artist = anArtist();
    ArtworkImport started =
        ArtworkImport.start(
            artist,
            new Source(
                ImportKind.GALLERY_DL,
                Optional.empty(),
                new ImportDefaults(Optional.empty(), Optional.of(Category.THREE_D))),
            NOON);
    imports().add(started, Optional.of(new byte[] {1, 2, 3}));

    ArtworkImport kept = imports().find(started.id()).orElseThrow();
    assertThat(kept.source()).isEqualTo(started.source());
    assertThat(kept.artist()).isEqualTo(artist);
    assertThat(kept.createdAt()).isEqualTo(NOON);
    assertThat(kept.state()).isEqualTo(ImportState.REHEARSING);
    assertThat(imports().list(started.id())).hasValue(new byte[] {1, 2, 3});

    kept.fail("There is no work in it");
    imports().save(kept);

    assertThat(imports().lock(started.id()).orElseThrow().reason())
        .contains("There is no work in it");
    assertThat(imports().list(started.id())).isEmpty();
    assertThat(imports().find(ImportId.next())).isEmpty();
  }

  @Test
  void R280_an_artist_has_one_open_import() {
    PersonId artist = anArtist();
    ArtworkImport first = started(artist);

    assertRefused(new ImportUnderWay(), () -> started(artist));
    assertThat(imports().lockOpenOf(artist).orElseThrow().id()).isEqualTo(first.id());
    started(anArtist());

    first.cancel();
    imports().save(first);
    assertThat(imports().lockOpenOf(artist)).isEmpty();
    started(artist);
  }

  @Test
  void R280_rows_are_read_in_their_order_by_what_became_of_them() {
    ArtworkImport it = started(anArtist());
    assertThat(imports().hasRows(it.id())).isFalse();
    rows(it, 3);

    assertThat(imports().hasRows(it.id())).isTrue();
    List<ImportRow> unread = imports().rows(it.id(), ImportRowState.UNREAD, 2);
    assertThat(unread).extracting(row -> row.given().row()).containsExactly(1, 2);
    assertThat(unread.getFirst()).isEqualTo(ImportRow.unread(given(1)));

    ImportRow invalid =
        unread
            .getFirst()
            .judged(
                List.of(new RowFault("price", "is required")), Optional.of(SEA), Optional.empty());
    ImportRow ready = unread.getLast().judged(List.of(), Optional.of(SEA), Optional.empty());
    imports().save(it.id(), invalid);
    imports().save(it.id(), ready);

    assertThat(imports().rows(it.id(), ImportRowState.INVALID, 9)).containsExactly(invalid);
    assertThat(imports().isReady(it.id(), 1)).isFalse();
    assertThat(imports().isReady(it.id(), 2)).isTrue();
    ImportRow made = ready.made(aWorkOf(it.artist()));
    imports().save(it.id(), made);
    assertThat(imports().isReady(it.id(), 2)).isFalse();
    assertThat(imports().rows(it.id(), ImportRowState.MADE, 9)).containsExactly(made);
  }

  @Test
  void R280_a_picture_is_known_by_its_bytes_from_earlier_rows_and_works_brought_along_before() {
    ArtworkImport before = started(anArtist());
    rows(before, 1);
    ImportRow brought =
        ImportRow.unread(given(1)).judged(List.of(), Optional.of(SKY), Optional.empty());
    ArtworkId work = aWorkOf(before.artist());
    imports().keepSource(work, before, brought);
    before.cancel();
    imports().save(before);
    ArtworkImport it = started(before.artist());
    rows(it, 3);
    imports()
        .save(
            it.id(),
            ImportRow.unread(given(2)).judged(List.of(), Optional.of(SEA), Optional.empty()));

    assertThat(imports().twinOf(it, 3, SEA)).contains(Duplicate.ofRow(2));
    assertThat(imports().twinOf(it, 2, SEA)).isEmpty();
    assertThat(imports().twinOf(it, 3, SKY)).contains(Duplicate.ofWork(work));
    assertThat(imports().twinOf(started(anArtist()), 3, SKY)).isEmpty();
    ImportRow twin =
        ImportRow.unread(given(3))
            .judged(List.of(), Optional.of(SKY), imports().twinOf(it, 3, SKY));
    imports().save(it.id(), twin);
    assertThat(imports().rows(it.id(), ImportRowState.DUPLICATE, 9)).containsExactly(twin);
  }

  @Test
  void R280_what_nobody_moves_on_is_found() {
    ArtworkImport open = started(anArtist());
    ArtworkImport over = started(anArtist());
    over.cancel();
    imports().save(over);

    assertThat(imports().untouchedSince(NOON, Optional.empty(), 1_000))
        .contains(open.id())
        .doesNotContain(over.id());
    assertThat(imports().untouchedSince(NOON, Optional.of(open.id()), 1_000))
        .doesNotContain(open.id());
    assertThat(imports().untouchedSince(NOON.minus(Duration.ofSeconds(1)), Optional.empty(), 1_000))
        .doesNotContain(open.id());
  }

  protected ArtworkImport started(PersonId artist) {
    ArtworkImport started =
        ArtworkImport.start(
            artist,
            new Source(
                ImportKind.CSV,
                Optional.empty(),
                new ImportDefaults(Optional.empty(), Optional.empty())),
            NOON);
    imports().add(started, Optional.empty());
    return started;
  }

  protected void rows(ArtworkImport it, int count) {
    imports()
        .addRows(
            it.id(),
            IntStream.rangeClosed(1, count)
                .mapToObj(ImportsContract::given)
                .map(ImportRow::unread)
                .toList());
  }

  protected static GivenWork given(int row) {
    return new GivenWork(
        row,
        Optional.of("sku-" + row),
        Map.of("title", "Sea \"%d\"; 海".formatted(row), "price", "12,50"),
        row == 2 ? Optional.empty() : Optional.of("sea/%d.jpg".formatted(row)));
  }
}
