package com.onlyarts.catalog.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of an import: what it says, and what became of it (R280).
 *
 * @param faults what is wrong with it, if it is invalid or failed
 * @param sha256 of its picture as it was sent, in 64 hexadecimal digits; empty without one in the
 *     archive
 * @param duplicate of what, if it is one
 * @param artwork the draft, once it is made
 */
public record ImportRow(
    GivenWork given,
    ImportRowState state,
    List<RowFault> faults,
    Optional<String> sha256,
    Optional<Duplicate> duplicate,
    Optional<ArtworkId> artwork) {

  public ImportRow {
    faults = List.copyOf(faults);
  }

  /**
   * What has the same picture already: one of the two.
   *
   * @param row an earlier row of the same import
   * @param artwork a work that the artist has
   */
  public record Duplicate(OptionalInt row, Optional<ArtworkId> artwork) {
    public static Duplicate ofRow(int row) {
      return new Duplicate(OptionalInt.of(row), Optional.empty());
    }

    public static Duplicate ofWork(ArtworkId artwork) {
      return new Duplicate(OptionalInt.empty(), Optional.of(artwork));
    }
  }

  /** A row that nobody has looked at. */
  public static ImportRow unread(GivenWork given) {
    return new ImportRow(
        given,
        ImportRowState.UNREAD,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The row after the rehearsal: what is wrong counts for more than what is there twice. */
  public ImportRow judged(
      List<RowFault> found, Optional<String> picture, Optional<Duplicate> twin) {
    ImportRowState judged =
        !found.isEmpty()
            ? ImportRowState.INVALID
            : twin.isPresent() ? ImportRowState.DUPLICATE : ImportRowState.READY;
    return new ImportRow(given, judged, found, picture, twin, Optional.empty());
  }

  /** The row once it is a draft. */
  public ImportRow made(ArtworkId draft) {
    return new ImportRow(
        given, ImportRowState.MADE, List.of(), sha256, Optional.empty(), Optional.of(draft));
  }

  /** The row of which no draft could be made. */
  public ImportRow failed(RowFault why) {
    return new ImportRow(
        given, ImportRowState.FAILED, List.of(why), sha256, Optional.empty(), Optional.empty());
  }
}
