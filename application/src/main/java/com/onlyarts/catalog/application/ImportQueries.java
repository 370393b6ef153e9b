package com.onlyarts.catalog.application;

import com.onlyarts.catalog.application.port.ImportReports;
import com.onlyarts.catalog.application.port.ImportView;
import com.onlyarts.catalog.domain.CatalogRejection.ImportNotFound;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;

/** An artist looks at what they bring along, and how far it is (R280). */
public final class ImportQueries {
  private final ImportReports reports;

  public ImportQueries(ImportReports reports) {
    this.reports = reports;
  }

  /** The caller's own imports, newest first. */
  public Page<ImportView> list(Caller caller, PageRequest request) {
    return reports.of(caller.person(), request);
  }

  /** One of the caller's own. */
  public ImportView show(Caller caller, ImportId id) {
    ImportView view = reports.find(id).orElseThrow(() -> new Rejected(new ImportNotFound()));
    view.imported().requireArtist(caller.person());
    return view;
  }

  /**
   * The rows of one of the caller's own.
   *
   * @param state those in this state alone; empty for all
   */
  public Page<ImportRow> rows(
      Caller caller, ImportId id, Optional<ImportRowState> state, PageRequest request) {
    show(caller, id);
    return reports.rows(id, state, request);
  }
}
