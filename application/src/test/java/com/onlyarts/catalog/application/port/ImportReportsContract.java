package com.onlyarts.catalog.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.GivenWork;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportKind;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.application.SteppingClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ImportReports} must do, the fake and the real one alike. */
public abstract class ImportReportsContract {

  protected abstract ImportReports reports();

  protected abstract Imports imports();

  protected abstract PersonId anArtist();

  @Test
  void R280_an_import_says_how_many_rows_are_where() {
    ArtworkImport it = cancelled(anArtist(), 0);
    assertThat(reports().find(it.id()).orElseThrow().total()).isZero();
    rows(it, 4);
    imports()
        .save(
            it.id(),
            ImportRow.unread(given(2)).judged(List.of(), Optional.empty(), Optional.empty()));

    ImportView view = reports().find(it.id()).orElseThrow();

    assertThat(view.total()).isEqualTo(4);
    assertThat(view.count(ImportRowState.UNREAD)).isEqualTo(3);
    assertThat(view.count(ImportRowState.READY)).isEqualTo(1);
    assertThat(view.count(ImportRowState.MADE)).isZero();
    assertThat(reports().find(ImportId.next())).isEmpty();
  }

  @Test
  void R280_imports_are_listed_newest_first_in_pages() {
    PersonId artist = anArtist();
    List<ImportId> ids = IntStream.range(0, 3).mapToObj(n -> cancelled(artist, n).id()).toList();
    cancelled(anArtist(), 9);

    Page<ImportView> first = reports().of(artist, PageRequest.first(2));
    Page<ImportView> second = reports().of(artist, PageRequest.first(2).after(first));

    assertThat(first.total()).isEqualTo(3);
    assertThat(first.rows())
        .extracting(view -> view.imported().id())
        .containsExactly(ids.get(2), ids.get(1));
    assertThat(second.rows())
        .extracting(view -> view.imported().id())
        .containsExactly(ids.getFirst());
    assertThat(second.hasNext()).isFalse();
  }

  @Test
  void R280_rows_are_listed_in_their_order_in_pages_and_by_state() {
    ArtworkImport it = cancelled(anArtist(), 0);
    rows(it, 12);
    imports()
        .save(
            it.id(),
            ImportRow.unread(given(10)).judged(List.of(), Optional.empty(), Optional.empty()));

    Page<ImportRow> first = rows(it, Optional.empty(), PageRequest.first(9));
    Page<ImportRow> second = rows(it, Optional.empty(), PageRequest.first(9).after(first));

    assertThat(first.rows())
        .extracting(row -> row.given().row())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(second.rows()).extracting(row -> row.given().row()).containsExactly(10, 11, 12);
    assertThat(rows(it, Optional.empty(), new PageRequest(2, 9, Optional.empty())).rows())
        .isEqualTo(second.rows());
    Page<ImportRow> ready = rows(it, Optional.of(ImportRowState.READY), PageRequest.first(9));
    assertThat(ready.rows()).extracting(row -> row.given().row()).containsExactly(10);
    assertThat(ready.total()).isEqualTo(1);
  }

  private Page<ImportRow> rows(
      ArtworkImport it, Optional<ImportRowState> state, PageRequest request) {
    return reports().rows(it.id(), state, request);
  }

  private ArtworkImport cancelled(PersonId artist, int minutes) {
    ArtworkImport it =
        ArtworkImport.start(
            artist,
            new Source(
                ImportKind.PICTURES,
                Optional.empty(),
                new ImportDefaults(Optional.empty(), Optional.empty())),
            SteppingClock.NOON.plus(Duration.ofMinutes(minutes)));
    imports().add(it, Optional.empty());
    it.cancel();
    imports().save(it);
    return it;
  }

  private void rows(ArtworkImport it, int count) {
    imports()
        .addRows(
            it.id(),
            IntStream.rangeClosed(1, count)
                .mapToObj(ImportReportsContract::given)
                .map(ImportRow::unread)
                .toList());
  }

  private static GivenWork given(int row) {
    return new GivenWork(row, Optional.empty(), Map.of("title", "Sea"), Optional.empty());
  }
}
