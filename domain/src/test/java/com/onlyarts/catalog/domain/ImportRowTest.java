package com.onlyarts.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportRowTest {
  private static final RowFault FAULT = new RowFault("title", "is required");
  private static final Optional<String> PICTURE = Optional.of("0".repeat(64));

  private final ImportRow row =
      ImportRow.unread(new GivenWork(1, Optional.empty(), Map.of(), Optional.empty()));
  private final Duplicate twin = Duplicate.ofWork(ArtworkId.next());

  @Test
  void R280_what_is_wrong_counts_for_more_than_what_is_there_twice() {
    assertThat(row.state()).isEqualTo(ImportRowState.UNREAD);
    assertThat(row.judged(List.of(), PICTURE, Optional.empty()).state())
        .isEqualTo(ImportRowState.READY);
    assertThat(row.judged(List.of(), PICTURE, Optional.of(twin)).state())
        .isEqualTo(ImportRowState.DUPLICATE);
    assertThat(row.judged(List.of(FAULT), PICTURE, Optional.of(twin)).state())
        .isEqualTo(ImportRowState.INVALID);
  }

  @Test
  void R280_a_row_that_is_made_keeps_its_picture_and_knows_its_draft() {
    ArtworkId draft = ArtworkId.next();

    ImportRow made = row.judged(List.of(), PICTURE, Optional.empty()).made(draft);

    assertThat(made)
        .isEqualTo(
            new ImportRow(
                row.given(),
                ImportRowState.MADE,
                List.of(),
                PICTURE,
                Optional.empty(),
                Optional.of(draft)));
  }

  @Test
  void R280_a_row_that_fails_says_why_and_has_no_draft() {
    ImportRow failed =
        row.judged(List.of(), PICTURE, Optional.of(Duplicate.ofRow(2))).failed(FAULT);

    assertThat(failed.state()).isEqualTo(ImportRowState.FAILED);
    assertThat(failed.faults()).containsExactly(FAULT);
    assertThat(failed.artwork()).isEmpty();
    assertThat(failed.duplicate()).isEmpty();
  }
}
