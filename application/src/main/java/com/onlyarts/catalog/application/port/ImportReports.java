package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;

/** Imports as their artists see them (R280). */
public interface ImportReports {

  /** One import, and how far it is. */
  Optional<ImportView> find(ImportId id);

  /** An artist's imports, newest first. */
  Page<ImportView> of(PersonId artist, PageRequest request);

  /**
   * The rows of an import, in their order.
   *
   * @param state those in this state alone; empty for all
   */
  Page<ImportRow> rows(ImportId id, Optional<ImportRowState> state, PageRequest request);
}
