package com.onlyarts.catalog.application.port;

import static java.util.Objects.requireNonNull;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.CatalogRejection.ImportUnderWay;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.ImportState;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports in maps. */
public final class InMemoryImports implements Imports {
  private final Map<ImportId, ArtworkImport> imports = new LinkedHashMap<>();
  private final Map<ImportId, Instant> touched = new HashMap<>();
  private final Map<ImportId, byte[]> lists = new HashMap<>();
  private final Map<ImportId, TreeMap<Integer, ImportRow>> rows = new HashMap<>();
  private final Map<ArtworkId, Origin> origins = new LinkedHashMap<>();
  private final Clock clock;

  public InMemoryImports(Clock clock) {
    this.clock = clock;
  }

  /** Where a work came from. */
  public record Origin(PersonId artist, ImportId imported, int row, Optional<String> sha256) {}

  /** Where works came from, in the order in which they were made. */
  public Map<ArtworkId, Origin> origins() {
    return Map.copyOf(origins);
  }

  /** The imports of an artist. */
  List<ArtworkImport> of(PersonId artist) {
    return imports.values().stream().filter(it -> it.artist().equals(artist)).toList();
  }

  /** All rows of an import, in their order. */
  public List<ImportRow> rows(ImportId id) {
    return List.copyOf(rows.getOrDefault(id, new TreeMap<>()).values());
  }

  @Override
  public void add(ArtworkImport started, Optional<byte[]> list) {
    if (lockOpenOf(started.artist()).isPresent()) {
      throw new Rejected(new ImportUnderWay());
    }
    imports.put(started.id(), copyOf(started));
    touched.put(started.id(), started.createdAt());
    list.ifPresent(bytes -> lists.put(started.id(), bytes.clone()));
  }

  @Override
  public Optional<ArtworkImport> find(ImportId id) {
    return Optional.ofNullable(imports.get(id)).map(InMemoryImports::copyOf);
  }

  @Override
  public Optional<ArtworkImport> lock(ImportId id) {
    return find(id);
  }

  @Override
  public Optional<ArtworkImport> lockOpenOf(PersonId artist) {
    return of(artist).stream()
        .filter(it -> it.state().isOpen())
        .findFirst()
        .map(InMemoryImports::copyOf);
  }

  @Override
  public void save(ArtworkImport changed) {
    imports.put(changed.id(), copyOf(changed));
    touched.put(changed.id(), clock.instant());
    if (changed.state() != ImportState.REHEARSING) {
      lists.remove(changed.id());
    }
  }

  @Override
  public Optional<byte[]> list(ImportId id) {
    return Optional.ofNullable(lists.get(id)).map(byte[]::clone);
  }

  @Override
  public void addRows(ImportId id, List<ImportRow> added) {
    TreeMap<Integer, ImportRow> all = new TreeMap<>();
    added.forEach(row -> all.put(row.given().row(), row));
    rows.put(id, all);
  }

  @Override
  public boolean hasRows(ImportId id) {
    return rows.containsKey(id);
  }

  @Override
  public List<ImportRow> rows(ImportId id, ImportRowState state, int most) {
    return rows(id).stream().filter(row -> row.state() == state).limit(most).toList();
  }

  @Override
  public boolean isReady(ImportId id, int row) {
    return rows(id, ImportRowState.READY, Integer.MAX_VALUE).stream()
        .anyMatch(it -> it.given().row() == row);
  }

  @Override
  public void save(ImportId id, ImportRow row) {
    requireNonNull(rows.get(id)).put(row.given().row(), row);
  }

  @Override
  public Optional<Duplicate> twinOf(ArtworkImport imported, int row, String sha256) {
    return rows(imported.id()).stream()
        .filter(it -> it.given().row() < row && it.sha256().equals(Optional.of(sha256)))
        .filter(it -> it.state() == ImportRowState.READY || it.state() == ImportRowState.MADE)
        .findFirst()
        .map(it -> Duplicate.ofRow(it.given().row()))
        .or(() -> ownWork(imported.artist(), sha256));
  }

  private Optional<Duplicate> ownWork(PersonId artist, String sha256) {
    return origins.entrySet().stream()
        .filter(it -> it.getValue().artist().equals(artist))
        .filter(it -> it.getValue().sha256().equals(Optional.of(sha256)))
        .findFirst()
        .map(it -> Duplicate.ofWork(it.getKey()));
  }

  @Override
  public void keepSource(ArtworkId artwork, ArtworkImport imported, ImportRow row) {
    origins.put(
        artwork, new Origin(imported.artist(), imported.id(), row.given().row(), row.sha256()));
  }

  @Override
  public List<ImportId> untouchedSince(Instant moment, Optional<ImportId> after, int most) {
    Collection<ImportId> due = new ArrayList<>();
    imports.forEach(
        (id, it) -> {
          if (it.state().isOpen() && !touched.getOrDefault(id, Instant.MAX).isAfter(moment)) {
            due.add(id);
          }
        });
    return due.stream()
        .sorted(Comparator.comparing(id -> id.value().toString()))
        .filter(
            id ->
                after.isEmpty()
                    || id.value().toString().compareTo(after.get().value().toString()) > 0)
        .limit(most)
        .toList();
  }

  private static ArtworkImport copyOf(ArtworkImport it) {
    return ArtworkImport.restore(
        it.id(), it.artist(), it.source(), it.createdAt(), it.state(), it.reason());
  }
}
