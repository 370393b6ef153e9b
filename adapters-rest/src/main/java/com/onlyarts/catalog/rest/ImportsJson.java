package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.port.ImportView;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.ArtworkImport;
import com.onlyarts.catalog.domain.ImportRow;
import com.onlyarts.catalog.domain.ImportRow.Duplicate;
import com.onlyarts.catalog.domain.ImportRowState;
import com.onlyarts.catalog.domain.Title;
import com.onlyarts.contract.model.ImportCountsJson;
import com.onlyarts.contract.model.ImportDataJson;
import com.onlyarts.contract.model.ImportJson;
import com.onlyarts.contract.model.ImportKindJson;
import com.onlyarts.contract.model.ImportPageJson;
import com.onlyarts.contract.model.ImportRowErrorJson;
import com.onlyarts.contract.model.ImportRowJson;
import com.onlyarts.contract.model.ImportRowPageJson;
import com.onlyarts.contract.model.ImportRowStatusJson;
import com.onlyarts.contract.model.ImportStatusJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.domain.OriginalId;
import java.util.OptionalInt;

/** Imports in the contract's words. */
final class ImportsJson {
  private ImportsJson() {}

  static ImportDataJson data(ImportView view) {
    return new ImportDataJson(imported(view));
  }

  static ImportPageJson page(Page<ImportView> page) {
    return ImportPageJson.builder()
        .imports(page.rows().stream().map(ImportsJson::imported).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static ImportRowPageJson rows(Page<ImportRow> page) {
    return ImportRowPageJson.builder()
        .rows(page.rows().stream().map(ImportsJson::row).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static ImportJson imported(ImportView view) {
    ArtworkImport imported = view.imported();
    return ImportJson.builder()
        .id(imported.id().value())
        .kind(ImportKindJson.fromValue(imported.source().kind().label()))
        .status(ImportStatusJson.fromValue(imported.state().label()))
        .reason(imported.reason().orElse(null))
        .archiveId(imported.source().archive().map(OriginalId::value).orElse(null))
        .counts(
            ImportCountsJson.builder()
                .total(view.total())
                .unread(view.count(ImportRowState.UNREAD))
                .ready(view.count(ImportRowState.READY))
                .invalid(view.count(ImportRowState.INVALID))
                .duplicate(view.count(ImportRowState.DUPLICATE))
                .made(view.count(ImportRowState.MADE))
                .failed(view.count(ImportRowState.FAILED))
                .build())
        .createdAt(Times.utc(imported.createdAt()))
        .build();
  }

  private static ImportRowJson row(ImportRow row) {
    OptionalInt twin = row.duplicate().map(Duplicate::row).orElse(OptionalInt.empty());
    return ImportRowJson.builder()
        .row(row.given().row())
        .sourceId(row.given().sourceId().orElse(null))
        .title(row.given().said("title").map(ImportsJson::cut).orElse(null))
        .picture(row.given().picture().orElse(null))
        .status(ImportRowStatusJson.fromValue(row.state().label()))
        .errors(
            row.faults().stream()
                .map(fault -> new ImportRowErrorJson(fault.field(), fault.message()))
                .toList())
        .sha256(row.sha256().orElse(null))
        .duplicateOfRow(twin.isPresent() ? (Integer) twin.getAsInt() : null)
        .duplicateOfArtworkId(
            row.duplicate().flatMap(Duplicate::artwork).map(ArtworkId::value).orElse(null))
        .artworkId(row.artwork().map(ArtworkId::value).orElse(null))
        .build();
  }

  private static String cut(String title) {
    int length = Math.min(Title.MAX_LENGTH, title.codePointCount(0, title.length()));
    return title.substring(0, title.offsetByCodePoints(0, length));
  }
}
