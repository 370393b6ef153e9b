package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.catalog.application.port.ArtworkFiles;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.kernel.jdbi.IdsAmong;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.domain.OriginalId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What works deliver, in the table {@code artwork_files}. */
public final class JdbiArtworkFiles implements ArtworkFiles, FilesInUse {
  private final Jdbi jdbi;

  public JdbiArtworkFiles(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Deliverables of(ArtworkId artwork) {
    return new Deliverables(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT file_id, name, kind, bytes, sha256
                        FROM artwork_files
                        WHERE artwork_id = :artwork
                          AND removed_at IS NULL
                        ORDER BY position
                        """)
                    .bind("artwork", artwork)
                    .map(
                        (row, _) ->
                            new Deliverable(
                                id(row, "file_id", OriginalId::new),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getLong("bytes"),
                                row.getString("sha256")))
                    .list()));
  }

  /**
   * What is taken from the list is forgotten where nobody can have bought it, and stays written
   * down where somebody may have.
   */
  @Override
  public void replace(ArtworkId artwork, Deliverables files, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  WITH dropped AS (
                    DELETE FROM artwork_files
                    WHERE artwork_id = :artwork
                      AND file_id <> ALL (:files)
                      AND NOT EXISTS (SELECT FROM artwork_holds WHERE artwork_id = :artwork)
                  )
                  UPDATE artwork_files
                  SET removed_at = :now
                  WHERE artwork_id = :artwork
                    AND removed_at IS NULL
                    AND file_id <> ALL (:files)
                    AND EXISTS (SELECT FROM artwork_holds WHERE artwork_id = :artwork)
                  """)
              .bind("now", now)
              .bind("artwork", artwork)
              .bindArray(
                  "files",
                  UUID.class,
                  files.files().stream().map(file -> file.id().value()).toList())
              .execute();
          if (files.files().isEmpty()) {
            return;
          }
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO artwork_files (artwork_id, file_id, position, name, kind, bytes, sha256)
                  VALUES (:artwork, :file, :position, :name, :kind, :bytes, :sha256)
                  ON CONFLICT (artwork_id, file_id) DO UPDATE
                  SET position = excluded.position,
                      removed_at = NULL
                  """);
          int position = 0;
          for (Deliverable file : files.files()) {
            position++;
            batch
                .bind("artwork", artwork)
                .bind("file", file.id())
                .bind("position", position)
                .bind("name", file.name())
                .bind("kind", file.type())
                .bind("bytes", file.bytes())
                .bind("sha256", file.sha256())
                .add();
          }
          batch.execute();
        });
  }

  /** What was taken from the list too, if the work was ever ordered. */
  @Override
  public Set<OriginalId> among(Collection<OriginalId> files) {
    return IdsAmong.of(
        jdbi,
        "SELECT file_id FROM artwork_files WHERE file_id = ANY (:ids)",
        files,
        OriginalId::new);
  }
}
