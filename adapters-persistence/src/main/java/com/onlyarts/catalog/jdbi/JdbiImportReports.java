package com.onlyarts.catalog.jdbi;

import com.onlyarts.catalog.application.port.ImportReports;
import com.onlyarts.catalog.application.port.ImportView;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.kernel.jdbi.Keyset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What artists see of their imports. */
public final class JdbiImportReports implements ImportReports {
  private static final Keyset LATEST_FIRST =
      Keyset.latestFirst("imports:createdAt:desc", "created_at", "id");
  private static final String IN_THEIR_ORDER = "imports:rows";
  private static final String SELECT =
      "SELECT " + ImportRecords.IMPORT + "\nFROM artwork_imports\n";

  private final Jdbi jdbi;

  public JdbiImportReports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<ImportView> find(ImportId id) {
    return jdbi.withHandle(
        handle ->
            views(
                    handle,
                    handle
                        .createQuery(SELECT + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> ImportRecords.imported(row, context))
                        .list())
                .stream()
                .findFirst());
  }

  @Override
  public Page<ImportView> of(PersonId artist, PageRequest request) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle.createQuery(
                  SELECT + "WHERE artist_id = :artist\n" + LATEST_FIRST.page(request));
          List<ArtworkImport> found =
              LATEST_FIRST
                  .bind(query, request)
                  .bind("artist", artist)
                  .map((row, context) -> ImportRecords.imported(row, context))
                  .list();
          long total =
              handle
                  .createQuery("SELECT count(*) FROM artwork_imports WHERE artist_id = :artist")
                  .bind("artist", artist)
                  .mapTo(long.class)
                  .one();
          return Page.of(
              request,
              views(handle, found),
              total,
              view -> LATEST_FIRST.behind(view.imported().createdAt(), view.imported().id()));
        });
  }

  private static List<ImportView> views(Handle handle, Collection<ArtworkImport> imports) {
    Map<UUID, Map<ImportRowState, Integer>> counts = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT import_id, state, count(*) AS rows
            FROM artwork_import_rows
            WHERE import_id = ANY (:imports)
            GROUP BY import_id, state
            """)
        .bindArray("imports", UUID.class, imports.stream().map(it -> it.id().value()).toList())
        .map(
            (row, _) ->
                counts
                    .computeIfAbsent(
                        row.getObject("import_id", UUID.class),
                        _ -> new EnumMap<>(ImportRowState.class))
                    .put(ImportRowState.labelled(row.getString("state")), row.getInt("rows")))
        .list();
    return imports.stream()
        .map(it -> new ImportView(it, counts.getOrDefault(it.id().value(), Map.of())))
        .toList();
  }

  @Override
  public Page<ImportRow> rows(ImportId id, Optional<ImportRowState> state, PageRequest request) {
    Optional<Long> after = request.cursor().map(it -> it.in(IN_THEIR_ORDER).number(0));
    String which =
        "WHERE import_id = :id\n"
            + state.map(it -> "  AND state = '%s'\n".formatted(it.label())).orElse("");
    return jdbi.withHandle(
        handle -> {
          List<ImportRow> found =
              handle
                  .createQuery(
                      "SELECT "
                          + ImportRecords.ROW
                          + "FROM artwork_import_rows\n"
                          + which
                          + """
                            AND row_number > :after
                          ORDER BY row_number
                          LIMIT :rows OFFSET :skipped
                          """)
                  .bind("id", id)
                  .bind("after", after.orElse(0L))
                  .bind("rows", request.oneMore())
                  .bind("skipped", request.offset())
                  .map((row, context) -> ImportRecords.row(row, context))
                  .list();
          long total =
              handle
                  .createQuery("SELECT count(*) FROM artwork_import_rows\n" + which)
                  .bind("id", id)
                  .mapTo(long.class)
                  .one();
          return Page.of(
              request, found, total, row -> Cursor.at(IN_THEIR_ORDER, row.given().row()));
        });
  }
}
