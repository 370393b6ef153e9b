package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Cursor;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What artists see of imports in maps. */
public final class InMemoryImportReports implements ImportReports {
  private static final String ROWS = "rows";
  private final InMemoryImports imports;

  public InMemoryImportReports(InMemoryImports imports) {
    this.imports = imports;
  }

  @Override
  public Optional<ImportView> find(ImportId id) {
    return imports.find(id).map(this::view);
  }

  @Override
  public Page<ImportView> of(PersonId artist, PageRequest request) {
    List<ArtworkImport> latestFirst =
        imports.of(artist).reversed().stream()
            .sorted(Comparator.comparing(ArtworkImport::createdAt).reversed())
            .toList();
    return InMemoryPages.cut(latestFirst, request, "imports", ArtworkImport::id).map(this::view);
  }

  @Override
  public Page<ImportRow> rows(ImportId id, Optional<ImportRowState> state, PageRequest request) {
    List<ImportRow> wanted =
        imports.rows(id).stream()
            .filter(row -> state.isEmpty() || state.get() == row.state())
            .toList();
    long after = request.cursor().map(it -> it.in(ROWS).number(0)).orElse(0L);
    List<ImportRow> fetched =
        wanted.stream()
            .filter(row -> row.given().row() > after)
            .skip(request.offset())
            .limit(request.oneMore())
            .toList();
    return Page.of(request, fetched, wanted.size(), row -> Cursor.at(ROWS, row.given().row()));
  }

  private ImportView view(ArtworkImport it) {
    Map<ImportRowState, Integer> counts = new EnumMap<>(ImportRowState.class);
    imports.rows(it.id()).forEach(row -> counts.merge(row.state(), 1, Integer::sum));
    return new ImportView(it, counts);
  }
}
