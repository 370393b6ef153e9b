package com.onlyarts.ordering.rest;

import com.onlyarts.contract.model.DownloadAddressJson;
import com.onlyarts.contract.model.DownloadEntryJson;
import com.onlyarts.contract.model.DownloadPageJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.LibraryFileJson;
import com.onlyarts.contract.model.LibraryItemDataJson;
import com.onlyarts.contract.model.LibraryItemJson;
import com.onlyarts.contract.model.LibraryItemStatusJson;
import com.onlyarts.contract.model.LibraryPageJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.api.KeptFile;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.ordering.application.port.DownloadView;
import com.onlyarts.ordering.application.port.LibraryItem;

/** What was bought, between the contract and the application. */
final class LibraryJson {
  private LibraryJson() {}

  static LibraryPageJson items(Page<LibraryItem> page) {
    return LibraryPageJson.builder()
        .library(page.rows().stream().map(LibraryJson::json).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static LibraryItemDataJson item(LibraryItem item) {
    return new LibraryItemDataJson(json(item));
  }

  static DownloadAddressJson address(SignedAddress address) {
    return new DownloadAddressJson(address.text(), Times.utc(address.until()));
  }

  static DownloadPageJson downloads(Page<DownloadView> page) {
    return DownloadPageJson.builder()
        .downloads(page.rows().stream().map(LibraryJson::download).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static LibraryItemJson json(LibraryItem item) {
    return LibraryItemJson.builder()
        .id(item.line().value())
        .orderNumber(item.number().text())
        .artwork(OrderingJson.artwork(item.work()))
        .artist(OrderingJson.person(item.artist()))
        .paidAt(Times.utc(item.paidAt()))
        .status(item.revoked() ? LibraryItemStatusJson.REVOKED : LibraryItemStatusJson.AVAILABLE)
        .licence(CertificatesJson.sold(item.licence()))
        .certificates(item.certificates().stream().map(CertificatesJson::line).toList())
        .files(item.files().stream().map(LibraryJson::file).toList())
        .build();
  }

  private static LibraryFileJson file(KeptFile file) {
    return LibraryFileJson.builder()
        .id(file.id().value())
        .name(file.name())
        .type(FileKindJson.fromValue(file.type()))
        .bytes(file.bytes())
        .sha256(file.sha256())
        .build();
  }

  static DownloadEntryJson download(DownloadView view) {
    return DownloadEntryJson.builder()
        .fileId(view.download().file().value())
        .fileName(view.fileName())
        .requestedBy(view.download().by().value())
        .requestedAt(Times.utc(view.download().at()))
        .bytesSent(view.bytesSent())
        .lastSentAt(view.lastSentAt().map(Times::utc).orElse(null))
        .build();
  }
}
