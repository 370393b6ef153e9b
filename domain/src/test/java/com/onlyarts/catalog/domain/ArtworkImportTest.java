package com.onlyarts.catalog.domain;

import static com.onlyarts.kernel.RejectionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.onlyarts.catalog.domain.ArtworkImport.Source;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotFound;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotPossible;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArtworkImportTest {
  private static final PersonId ARTIST = PersonId.next();

  @Test
  void R280_an_import_is_rehearsed_confirmed_and_completed() {
    ArtworkImport it = in(ImportState.REHEARSING);
    it.rehearsed();
    assertThat(it.state()).isEqualTo(ImportState.REHEARSED);
    assertThat(it.confirm(true)).isTrue();
    assertThat(it.confirm(true)).isFalse();
    assertThat(it.state()).isEqualTo(ImportState.RUNNING);
    it.complete();
    assertThat(it.confirm(true)).isFalse();
    assertThat(it.state()).isEqualTo(ImportState.COMPLETED);
    assertThat(it.state().isOpen()).isFalse();
  }

  @Test
  void R280_nobody_confirms_without_the_rights() {
    ArtworkImport it = in(ImportState.REHEARSED);

    assertThatThrownBy(() -> it.confirm(false))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.field()).isEqualTo("ownsRights"));
    assertThat(it.state()).isEqualTo(ImportState.REHEARSED);
  }

  @ParameterizedTest
  @EnumSource(
      value = ImportState.class,
      names = {"REHEARSING", "CANCELLED", "FAILED"})
  void R280_what_was_not_rehearsed_is_not_confirmed(ImportState state) {
    assertRefused(new ImportNotPossible(state), () -> in(state).confirm(true));
  }

  @Test
  void R280_what_is_open_is_called_off_and_what_is_over_is_not() {
    for (ImportState state :
        List.of(ImportState.REHEARSING, ImportState.REHEARSED, ImportState.RUNNING)) {
      ArtworkImport it = in(state);
      assertThat(it.cancel()).isTrue();
      assertThat(it.cancel()).isFalse();
      assertThat(it.state()).isEqualTo(ImportState.CANCELLED);
    }
    for (ImportState state : List.of(ImportState.COMPLETED, ImportState.FAILED)) {
      assertRefused(new ImportNotPossible(state), () -> in(state).cancel());
    }
  }

  @Test
  void R280_what_cannot_be_read_says_why() {
    ArtworkImport it = in(ImportState.REHEARSING);
    it.fail("There is no work in it");

    assertThat(it.state()).isEqualTo(ImportState.FAILED);
    assertThat(it.reason()).contains("There is no work in it");
    assertRefused(new ImportNotPossible(ImportState.FAILED), it::rehearsed);
    assertRefused(new ImportNotPossible(ImportState.FAILED), it::complete);
  }

  @Test
  void R280_an_import_is_its_artists_alone() {
    ArtworkImport it = in(ImportState.REHEARSED);

    assertThat(it.requireArtist(ARTIST)).isSameAs(it);
    assertRefused(new ImportNotFound(), () -> it.requireArtist(PersonId.next()));
  }

  private static ArtworkImport in(ImportState state) {
    return ArtworkImport.restore(
        ImportId.next(),
        ARTIST,
        new Source(
            ImportKind.CSV,
            Optional.empty(),
            new ImportDefaults(Optional.empty(), Optional.empty())),
        Instant.parse("2026-03-01T12:00:00Z"),
        state,
        Optional.empty());
  }
}
