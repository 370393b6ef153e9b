package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.DeliveringArtworks;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Deliverables;
import com.onlyarts.catalog.domain.Deliverables.Deliverable;
import com.onlyarts.contract.api.ContentsApi;
import com.onlyarts.contract.model.ArtworkFileJson;
import com.onlyarts.contract.model.ArtworkFilesJson;
import com.onlyarts.contract.model.FileKindJson;
import com.onlyarts.contract.model.ListArtworkFilesResponseJson;
import com.onlyarts.contract.model.UpdateArtworkFilesRequestJson;
import com.onlyarts.contract.model.UpdateArtworkFilesResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.media.domain.OriginalId;
import java.util.UUID;

/** The tag Contents. */
public final class ContentsResource implements ContentsApi {
  private final DeliveringArtworks delivering;
  private final CurrentCaller caller;

  public ContentsResource(DeliveringArtworks delivering, CurrentCaller caller) {
    this.delivering = delivering;
    this.caller = caller;
  }

  @Override
  public ListArtworkFilesResponseJson listArtworkFiles(UUID artworkId) {
    return ListArtworkFilesResponseJson.builder()
        .data(files(delivering.show(caller.required(), new ArtworkId(artworkId))))
        .build();
  }

  @Override
  public UpdateArtworkFilesResponseJson updateArtworkFiles(
      UUID artworkId, UpdateArtworkFilesRequestJson request) {
    Deliverables now =
        delivering.replace(
            caller.required(),
            new ArtworkId(artworkId),
            request.fileIds().stream().map(OriginalId::new).toList());
    return UpdateArtworkFilesResponseJson.builder().data(files(now)).build();
  }

  private static ArtworkFilesJson files(Deliverables deliverables) {
    return ArtworkFilesJson.builder()
        .files(deliverables.files().stream().map(ContentsResource::file).toList())
        .build();
  }

  private static ArtworkFileJson file(Deliverable file) {
    return ArtworkFileJson.builder()
        .id(file.id().value())
        .name(file.name())
        .type(FileKindJson.fromValue(file.type()))
        .bytes(file.bytes())
        .sha256(file.sha256())
        .build();
  }
}
