package com.onlyarts.media.rest;

import com.onlyarts.contract.model.FileDataJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.FilePageJson;
import com.onlyarts.contract.model.FilePartJson;
import com.onlyarts.contract.model.FileScanJson;
import com.onlyarts.contract.model.FileStatusJson;
import com.onlyarts.contract.model.OwnFileJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.application.port.OriginalView;
import com.onlyarts.media.domain.Original;
import com.onlyarts.media.domain.ScanResult.Clean;
import com.onlyarts.media.domain.ScanResult.Infected;

/** Files between the contract and the application. */
final class FilesJson {
  private FilesJson() {}

  static FileDataJson file(OriginalView view, boolean scanning) {
    return new FileDataJson(
        own(view.original(), scanning), view.parts().stream().map(FilesJson::part).toList());
  }

  static FilePageJson page(Page<Original> page, boolean scanning) {
    return FilePageJson.builder()
        .files(page.rows().stream().map(original -> own(original, scanning)).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  /**
   * @param scanning whether files are looked through for viruses
   */
  private static OwnFileJson own(Original original, boolean scanning) {
    return OwnFileJson.builder()
        .id(original.id().value())
        .name(original.description().name())
        .type(FileKindJson.fromValue(original.description().kind().label()))
        .bytes(original.description().bytes())
        .status(original.sha256().isPresent() ? FileStatusJson.COMPLETE : FileStatusJson.ARRIVING)
        .sha256(original.sha256().orElse(null))
        .scan(scan(original, scanning))
        .createdAt(Times.utc(original.createdAt()))
        .build();
  }

  private static FileScanJson scan(Original original, boolean scanning) {
    if (original.scan().isPresent()) {
      return switch (original.scan().get()) {
        case Clean _ -> FileScanJson.CLEAN;
        case Infected _ -> FileScanJson.INFECTED;
      };
    }
    return scanning && original.sha256().isPresent()
        ? FileScanJson.SCANNING
        : FileScanJson.UNSCANNED;
  }

  private static FilePartJson part(OriginalView.Part part) {
    return FilePartJson.builder()
        .number(part.number())
        .bytes(part.bytes())
        .arrived(part.arrived())
        .address(part.address().map(SignedAddress::text).orElse(null))
        .expiresAt(part.address().map(SignedAddress::until).map(Times::utc).orElse(null))
        .build();
  }
}
