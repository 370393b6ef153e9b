package com.onlyarts.media.rest;

import com.onlyarts.contract.api.UploadsApi;
import com.onlyarts.contract.model.CompleteUploadRequestJson;
import com.onlyarts.contract.model.CompleteUploadResponseJson;
import com.onlyarts.contract.model.DeleteUploadResponseJson;
import com.onlyarts.contract.model.ListUploadsResponseJson;
import com.onlyarts.contract.model.RequestUploadRequestJson;
import com.onlyarts.contract.model.RequestUploadResponseJson;
import com.onlyarts.contract.model.SendUploadResponseJson;
import com.onlyarts.contract.model.UploadImageResponseJson;
import com.onlyarts.contract.model.UploadImagesResponseJson;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.media.application.KeepingUploads;
import com.onlyarts.media.application.SendingDirectly;
import com.onlyarts.media.application.UploadingPictures;
import com.onlyarts.media.domain.PublicId;
import com.onlyarts.media.domain.UploadId;
import jakarta.ws.rs.core.EntityPart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tag Uploads. */
public final class UploadsResource implements UploadsApi {
  private final UploadingPictures uploading;
  private final SendingDirectly sending;
  private final KeepingUploads keeping;
  private final CurrentCaller caller;

  public UploadsResource(
      UploadingPictures uploading,
      SendingDirectly sending,
      KeepingUploads keeping,
      CurrentCaller caller) {
    this.uploading = uploading;
    this.sending = sending;
    this.keeping = keeping;
    this.caller = caller;
  }

  @Override
  public UploadImageResponseJson uploadImage(List<EntityPart> parts) {
    MultipartUpload form = new MultipartUpload(parts);
    return UploadImageResponseJson.builder()
        .data(MediaJson.image(uploading.upload(caller.required(), form.wish(), form.image())))
        .build();
  }

  @Override
  public UploadImagesResponseJson uploadImages(List<EntityPart> parts) {
    MultipartUpload form = new MultipartUpload(parts);
    return UploadImagesResponseJson.builder()
        .data(MediaJson.images(uploading.uploadAll(caller.required(), form.wish(), form.images())))
        .build();
  }

  @Override
  public ListUploadsResponseJson listUploads(Long page, Integer limit, @Nullable String cursor) {
    return ListUploadsResponseJson.builder()
        .data(MediaJson.page(keeping.list(caller.required(), Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public DeleteUploadResponseJson deleteUpload(@Nullable UUID uploadId, @Nullable String publicId) {
    if (uploadId != null && publicId == null) {
      keeping.delete(caller.required(), new UploadId(uploadId));
    } else if (publicId != null && uploadId == null) {
      keeping.delete(caller.required(), new PublicId(publicId));
    } else {
      throw new InvalidValue("publicId", "or uploadId is required, and not both");
    }
    return DeleteUploadResponseJson.builder().build();
  }

  @Override
  public RequestUploadResponseJson requestUpload(RequestUploadRequestJson request) {
    return RequestUploadResponseJson.builder()
        .data(
            MediaJson.invited(
                sending.invite(caller.required(), MediaJson.folder(request.folder()))))
        .build();
  }

  @Override
  public SendUploadResponseJson sendUpload(List<EntityPart> parts) {
    MultipartUpload form = new MultipartUpload(parts);
    return SendUploadResponseJson.builder()
        .data(MediaJson.image(sending.receive(form.ticket(), form.image())))
        .build();
  }

  @Override
  public CompleteUploadResponseJson completeUpload(CompleteUploadRequestJson request) {
    return CompleteUploadResponseJson.builder()
        .data(
            MediaJson.image(sending.complete(caller.required(), new PublicId(request.publicId()))))
        .build();
  }
}
