package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.ImportQueries;
import com.onlyarts.catalog.application.ImportingArtworks;
import com.onlyarts.catalog.domain.ImportId;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.contract.api.ImportsApi;
import com.onlyarts.contract.model.CancelImportResponseJson;
import com.onlyarts.contract.model.ConfirmImportRequestJson;
import com.onlyarts.contract.model.ConfirmImportResponseJson;
import com.onlyarts.contract.model.CreateImportResponseJson;
import com.onlyarts.contract.model.GetImportResponseJson;
import com.onlyarts.contract.model.ImportDataJson;
import com.onlyarts.contract.model.ImportRowStatusJson;
import com.onlyarts.contract.model.ListImportRowsResponseJson;
import com.onlyarts.contract.model.ListImportsResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import jakarta.ws.rs.core.EntityPart;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Imports. */
public final class ImportsResource implements ImportsApi {
  private final ImportingArtworks importing;
  private final ImportQueries queries;
  private final Currency currency;
  private final CurrentCaller caller;

  /**
   * @param currency what prices are in
   */
  public ImportsResource(
      ImportingArtworks importing, ImportQueries queries, Currency currency, CurrentCaller caller) {
    this.importing = importing;
    this.queries = queries;
    this.currency = currency;
    this.caller = caller;
  }

  @Override
  public CreateImportResponseJson createImport(List<EntityPart> parts) {
    ImportForm form = new ImportForm(parts, currency);
    ImportId id = importing.start(caller.required(), form.source(), form.list());
    return CreateImportResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public ListImportsResponseJson listImports(Long page, Integer limit, @Nullable String cursor) {
    return ListImportsResponseJson.builder()
        .data(ImportsJson.page(queries.list(caller.required(), Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public GetImportResponseJson getImport(UUID importId) {
    return GetImportResponseJson.builder().data(shown(new ImportId(importId))).build();
  }

  @Override
  public ListImportRowsResponseJson listImportRows(
      UUID importId,
      @Nullable ImportRowStatusJson status,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    Optional<ImportRowState> state =
        Optional.ofNullable(status).map(it -> ImportRowState.labelled(it.toString()));
    return ListImportRowsResponseJson.builder()
        .data(
            ImportsJson.rows(
                queries.rows(
                    caller.required(),
                    new ImportId(importId),
                    state,
                    Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public ConfirmImportResponseJson confirmImport(UUID importId, ConfirmImportRequestJson request) {
    ImportId id = new ImportId(importId);
    importing.confirm(caller.required(), id, request.ownsRights());
    return ConfirmImportResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public CancelImportResponseJson cancelImport(UUID importId) {
    ImportId id = new ImportId(importId);
    importing.cancel(caller.required(), id);
    return CancelImportResponseJson.builder().data(shown(id)).build();
  }

  private ImportDataJson shown(ImportId id) {
    return ImportsJson.data(queries.show(caller.required(), id));
  }
}
