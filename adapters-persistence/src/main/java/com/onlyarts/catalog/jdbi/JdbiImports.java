package com.onlyarts.catalog.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.onlyarts.catalog.application.port.Imports;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.CatalogRejection.ImportUnderWay;
import com.onlyarts.catalog.domain.ImportDefaults;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.jdbi.DueIds;
import com.onlyarts.kernel.jdbi.IdsAmong;
import com.onlyarts.kernel.jdbi.Pruning;
import com.onlyarts.kernel.jdbi.Rows;
import com.onlyarts.media.api.FilesInUse;
import com.onlyarts.media.domain.OriginalId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Imports in the table {@code artwork_imports}, of which an index allows one open one an artist,
 * and their rows in {@code artwork_import_rows}.
 */
public final class JdbiImports implements Imports, FilesInUse {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String SELECT =
      "SELECT " + ImportRecords.IMPORT + "\nFROM artwork_imports\n";
  private static final String OPEN = "state IN ('rehearsing', 'rehearsed', 'running')";

  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiImports(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Forgets imports that were over 90 days ago; where works came from stays. */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(
        jdbi, clock, "artwork_imports", "NOT " + OPEN + " AND updated_at < :before", KEPT);
  }

  @Override
  public void add(ArtworkImport started, Optional<byte[]> list) {
    ImportDefaults defaults = started.source().defaults();
    int added =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO artwork_imports
                          (id, artist_id, kind, archive_id, list, default_price, default_category, state, created_at, updated_at)
                        VALUES
                          (:id, :artist, :kind, :archive, :list, :price, CAST(:category AS artwork_category), :state, :createdAt, :createdAt)
                        ON CONFLICT (artist_id) WHERE state IN ('rehearsing', 'rehearsed', 'running') DO NOTHING
                        """)
                    .bind("id", started.id())
                    .bind("artist", started.artist())
                    .bind("kind", started.source().kind().label())
                    .bindByType(
                        "archive",
                        started.source().archive().map(OriginalId::value).orElse(null),
                        UUID.class)
                    .bindByType("list", list.orElse(null), byte[].class)
                    .bind("price", defaults.price().map(price -> price.money().amount()))
                    .bind("category", defaults.category().map(it -> it.label()))
                    .bind("state", started.state().label())
                    .bind("createdAt", started.createdAt())
                    .execute());
    if (added == 0) {
      throw new Rejected(new ImportUnderWay());
    }
  }

  @Override
  public Optional<ArtworkImport> find(ImportId id) {
    return one(SELECT + "WHERE id = :id", id.value());
  }

  @Override
  public Optional<ArtworkImport> lock(ImportId id) {
    return one(SELECT + "WHERE id = :id FOR NO KEY UPDATE", id.value());
  }

  @Override
  public Optional<ArtworkImport> lockOpenOf(PersonId artist) {
    return one(SELECT + "WHERE artist_id = :id AND " + OPEN + " FOR NO KEY UPDATE", artist.value());
  }

  private Optional<ArtworkImport> one(String sql, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", id)
                .map((row, context) -> ImportRecords.imported(row, context))
                .findOne());
  }

  @Override
  public void save(ArtworkImport changed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE artwork_imports
                    SET state = :state,
                        reason = :reason,
                        list = CASE WHEN :state = 'rehearsing' THEN list END,
                        updated_at = :now
                    WHERE id = :id
                    """)
                .bind("state", changed.state().label())
                .bind("reason", changed.reason())
                .bind("now", clock.instant())
                .bind("id", changed.id())
                .execute());
  }

  @Override
  public Optional<byte[]> list(ImportId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT list FROM artwork_imports WHERE id = :id AND list IS NOT NULL")
                .bind("id", id)
                .map((row, _) -> row.getBytes("list"))
                .findOne());
  }

  @Override
  public void addRows(ImportId id, List<ImportRow> rows) {
    jdbi.useHandle(
        handle -> {
          Update statement =
              handle
                  .createUpdate(
                      """
                      INSERT INTO artwork_import_rows (import_id, row_number, source_id, members, picture, state, faults)
                      SELECT :id, row_number, source_id, CAST(members AS jsonb), picture, state, CAST(faults AS jsonb)
                      FROM unnest(:numbers, :sources, :members, :pictures, :states, :faults)
                        AS added (row_number, source_id, members, picture, state, faults)
                      """)
                  .bind("id", id);
          Rows.in(statement, rows)
              .column("numbers", Integer.class, row -> row.given().row())
              .column("sources", String.class, row -> row.given().sourceId().orElse(null))
              .column("members", String.class, ImportRecords.Members::write)
              .column("pictures", String.class, row -> row.given().picture().orElse(null))
              .column("states", String.class, row -> row.state().label())
              .column("faults", String.class, ImportRecords.Faults::write);
          statement.execute();
        });
  }

  @Override
  public boolean hasRows(ImportId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT EXISTS (SELECT FROM artwork_import_rows WHERE import_id = :id)")
                .bind("id", id)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public List<ImportRow> rows(ImportId id, ImportRowState state, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT "
                        + ImportRecords.ROW
                        + """
                        FROM artwork_import_rows
                        WHERE import_id = :id
                          AND state = :state
                        ORDER BY row_number
                        LIMIT :most
                        """)
                .bind("id", id)
                .bind("state", state.label())
                .bind("most", most)
                .map((row, context) -> ImportRecords.row(row, context))
                .list());
  }

  @Override
  public boolean isReady(ImportId id, int row) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT
                      FROM artwork_import_rows
                      WHERE import_id = :id
                        AND row_number = :row
                        AND state = 'ready'
                    )
                    """)
                .bind("id", id)
                .bind("row", row)
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public void save(ImportId id, ImportRow row) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE artwork_import_rows
                    SET state = :state,
                        faults = CAST(:faults AS jsonb),
                        sha256 = :sha256,
                        twin_row = :twinRow,
                        twin_artwork_id = :twinArtwork,
                        artwork_id = :artwork
                    WHERE import_id = :id
                      AND row_number = :row
                    """)
                .bind("state", row.state().label())
                .bind("faults", ImportRecords.Faults.write(row))
                .bind("sha256", row.sha256())
                .bind("twinRow", twinRow(row))
                .bindByType(
                    "twinArtwork",
                    row.duplicate().flatMap(Duplicate::artwork).map(ArtworkId::value).orElse(null),
                    UUID.class)
                .bindByType("artwork", row.artwork().map(ArtworkId::value).orElse(null), UUID.class)
                .bind("id", id)
                .bind("row", row.given().row())
                .execute());
  }

  private static Optional<Integer> twinRow(ImportRow row) {
    OptionalInt twin = row.duplicate().map(Duplicate::row).orElse(OptionalInt.empty());
    return twin.isPresent() ? Optional.of(twin.getAsInt()) : Optional.empty();
  }

  @Override
  public Optional<Duplicate> twinOf(ArtworkImport imported, int row, String sha256) {
    return earlierRow(imported.id(), row, sha256).or(() -> ownWork(imported.artist(), sha256));
  }

  private Optional<Duplicate> earlierRow(ImportId id, int row, String sha256) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT row_number
                    FROM artwork_import_rows
                    WHERE import_id = :id
                      AND sha256 = :sha256
                      AND row_number < :row
                      AND state IN ('ready', 'made')
                    ORDER BY row_number
                    LIMIT 1
                    """)
                .bind("id", id)
                .bind("sha256", sha256)
                .bind("row", row)
                .map((it, _) -> Duplicate.ofRow(it.getInt("row_number")))
                .findOne());
  }

  private Optional<Duplicate> ownWork(PersonId artist, String sha256) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT artworks.id
                    FROM (
                      SELECT artwork_id
                      FROM artwork_sources
                      WHERE artist_id = :artist
                        AND sha256 = :sha256
                      UNION ALL
                      SELECT artwork_id
                      FROM artwork_files
                      WHERE sha256 = :sha256
                        AND removed_at IS NULL
                    ) AS same
                    JOIN artworks ON artworks.id = same.artwork_id
                    WHERE artworks.user_id = :artist
                      AND artworks.status <> 'archived'
                    ORDER BY artworks.created_at, artworks.id
                    LIMIT 1
                    """)
                .bind("artist", artist)
                .bind("sha256", sha256)
                .map((it, _) -> Duplicate.ofWork(id(it, "id", ArtworkId::new)))
                .findOne());
  }

  @Override
  public void keepSource(ArtworkId artwork, ArtworkImport imported, ImportRow row) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO artwork_sources (artwork_id, artist_id, import_id, row_number, kind, source_id, sha256)
                    VALUES (:artwork, :artist, :import, :row, :kind, :source, :sha256)
                    """)
                .bind("artwork", artwork)
                .bind("artist", imported.artist())
                .bind("import", imported.id())
                .bind("row", row.given().row())
                .bind("kind", imported.source().kind().label())
                .bind("source", row.given().sourceId())
                .bind("sha256", row.sha256())
                .execute());
  }

  @Override
  public List<ImportId> untouchedSince(Instant moment, Optional<ImportId> after, int most) {
    return DueIds.next(
        jdbi,
        "SELECT id FROM artwork_imports WHERE updated_at <= :moment AND " + OPEN,
        Map.of("moment", moment),
        after,
        most,
        ImportId::new);
  }

  /** The archives of imports that are not over. */
  @Override
  public Set<OriginalId> among(Collection<OriginalId> files) {
    return IdsAmong.of(
        jdbi,
        "SELECT archive_id FROM artwork_imports WHERE archive_id = ANY (:ids) AND " + OPEN,
        files,
        OriginalId::new);
  }
}
