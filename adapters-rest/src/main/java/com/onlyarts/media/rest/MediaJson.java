package com.onlyarts.media.rest;

import com.onlyarts.contract.model.ImageSizeJson;
import com.onlyarts.contract.model.RequestedUploadDataJson;
import com.onlyarts.contract.model.RequestedUploadJson;
import com.onlyarts.contract.model.UploadFolderJson;
import com.onlyarts.contract.model.UploadFormatJson;
import com.onlyarts.contract.model.UploadPageJson;
import com.onlyarts.contract.model.UploadedImageJson;
import com.onlyarts.contract.model.UploadedImagesJson;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.Times;
import com.onlyarts.media.application.SendingDirectly.Invited;
import com.onlyarts.media.application.UploadedPicture;
import com.onlyarts.media.application.port.UploadView;
import com.onlyarts.media.domain.Colour;
import com.onlyarts.media.domain.Folder;
import com.onlyarts.media.domain.OriginalId;
import com.onlyarts.media.domain.Picture;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Uploads between the contract and the application. */
final class MediaJson {
  private MediaJson() {}

  static UploadedImageJson image(UploadedPicture uploaded) {
    return image(uploaded.upload(), uploaded.original());
  }

  static UploadedImageJson image(UploadView upload) {
    return image(upload, Optional.empty());
  }

  private static UploadedImageJson image(UploadView upload, Optional<OriginalId> original) {
    Picture picture = upload.picture();
    return UploadedImageJson.builder()
        .url(picture.url())
        .thumbnailUrl(picture.thumbnailUrl())
        .publicId(upload.publicId().text())
        .width(picture.dimensions().width())
        .height(picture.dimensions().height())
        .fileSize(picture.bytes())
        .id(upload.id().value())
        .originalFileId(original.map(OriginalId::value).orElse(null))
        .folder(UploadFolderJson.fromValue(upload.publicId().folder().label()))
        .format(UploadFormatJson.fromValue(picture.format().label()))
        .sizes(
            picture.sizes().stream()
                .map(size -> new ImageSizeJson(size.width(), size.url()))
                .toList())
        .srcset(picture.srcset())
        .dominantColor(picture.colour().map(Colour::hex).orElse(null))
        .createdAt(Times.utc(upload.createdAt()))
        .build();
  }

  static UploadedImagesJson images(List<UploadedPicture> uploads) {
    return UploadedImagesJson.builder()
        .images(uploads.stream().map(MediaJson::image).toList())
        .build();
  }

  static UploadPageJson page(Page<UploadView> page) {
    return UploadPageJson.builder()
        .images(page.rows().stream().map(MediaJson::image).toList())
        .pagination(Pages.pagination(page))
        .build();
  }

  static RequestedUploadDataJson invited(Invited invited) {
    return RequestedUploadDataJson.builder()
        .upload(
            RequestedUploadJson.builder()
                .publicId(invited.publicId().text())
                .address(invited.directUpload().address())
                .fields(invited.directUpload().fields())
                .filePart(invited.directUpload().file())
                .expiresAt(Times.utc(invited.directUpload().until()))
                .build())
        .build();
  }

  /** Artworks when the request does not say. */
  static Folder folder(@Nullable UploadFolderJson folder) {
    return folder == null ? Folder.ARTWORKS : Folder.labelled(folder.toString());
  }
}
