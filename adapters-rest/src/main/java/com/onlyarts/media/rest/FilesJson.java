package com.onlyarts.media.rest;

import com.onlyarts.contract.model.FileDataJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.FilePageJson;
import com.onlyarts.contract.model.FilePartJson;
import com.onlyarts.contract.model.FileStatusJson;
import com.onlyarts.contract.model.OwnFileJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.api.SignedAddress;
import com.onlyarts.media.application.port.OriginalView;
import com.onlyarts.media.domain.Original;

/** Files between the contract and the application. */
final class FilesJson {
  private FilesJson() {}

  static FileDataJson file(OriginalView view) {
    return new FileDataJson(
        own(view.original()), view.parts().stream().map(FilesJson::part).toList());
  }

  static FilePageJson page(Page<Original> page) {
    return FilePageJson.builder()
        .files(page.rows().stream().map(FilesJson::own).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  private static OwnFileJson own(Original original) {
    return OwnFileJson.builder()
        .id(original.id().value())
        .name(original.description().name())
        .type(FileKindJson.fromValue(original.description().kind().label()))
        .bytes(original.description().bytes())
        .status(original.sha256().isPresent() ? FileStatusJson.COMPLETE : FileStatusJson.ARRIVING)
        .sha256(original.sha256().orElse(null))
        .createdAt(Times.utc(original.createdAt()))
        .build();
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
