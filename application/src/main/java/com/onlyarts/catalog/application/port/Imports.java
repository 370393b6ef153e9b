package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Works that artists bring along, row by row, and where works came from (R280). */
public interface Imports {

  /**
   * Keeps a new import.
   *
   * @param list the table or JSON that was sent with it; empty if all is in the archive
   * @throws com.onlyarts.kernel.Rejected {@link
   *     com.onlyarts.catalog.domain.CatalogRejection.ImportUnderWay} if its artist has one that is
   *     open
   */
  void add(ArtworkImport started, Optional<byte[]> list);

  /** The import as it is at this moment, not locked. */
  Optional<ArtworkImport> find(ImportId id);

  /** The import, locked until the transaction ends. */
  Optional<ArtworkImport> lock(ImportId id);

  /** The open import of an artist, locked until the transaction ends. */
  Optional<ArtworkImport> lockOpenOf(PersonId artist);

  /** Keeps where an import stands now; what was sent with it goes once its rows are read. */
  void save(ArtworkImport changed);

  /** What was sent with an import, until its rows are read. */
  Optional<byte[]> list(ImportId id);

  /** Keeps the rows of an import, which has none yet. */
  void addRows(ImportId id, List<ImportRow> rows);

  /** Whether the rows of an import are kept. */
  boolean hasRows(ImportId id);

  /** The first rows in this state, in their order, at most so many. */
  List<ImportRow> rows(ImportId id, ImportRowState state, int most);

  /** Whether a row is still to be made into a draft, in the open transaction. */
  boolean isReady(ImportId id, int row);

  /** Keeps what has become of a row. */
  void save(ImportId id, ImportRow row);

  /**
   * What has the same picture: an earlier row that is or becomes a draft, or else a work of the
   * artist's that is not in the archive, brought along before or delivering that very file.
   *
   * @param row the rows before this one count
   */
  Optional<Duplicate> twinOf(ArtworkImport imported, int row, String sha256);

  /** Writes down where a work came from, for good. */
  void keepSource(ArtworkId artwork, ArtworkImport imported, ImportRow row);

  /** Up to so many open imports of which nothing was heard since, in the order of their ids. */
  List<ImportId> untouchedSince(Instant moment, Optional<ImportId> after, int most);
}
