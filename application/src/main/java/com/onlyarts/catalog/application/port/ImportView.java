package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportRowState;
import java.util.Map;

/**
 * An import, and how far it is.
 *
 * @param rows how many of its rows are in which state; states with none may be missing
 */
public record ImportView(ArtworkImport imported, Map<ImportRowState, Integer> rows) {

  public ImportView {
    rows = Map.copyOf(rows);
  }

  /** How many rows are in this state. */
  public int count(ImportRowState state) {
    return rows.getOrDefault(state, 0);
  }

  /** How many rows there are; 0 before they are read. */
  public int total() {
    return rows.values().stream().mapToInt(Integer::intValue).sum();
  }
}
