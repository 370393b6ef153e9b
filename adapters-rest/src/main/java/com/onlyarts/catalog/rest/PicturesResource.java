package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.ArrangingPictures;
import com.onlyarts.catalog.application.ArrangingPictures.PictureWish;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.api.PicturesApi;
import com.onlyarts.contract.model.ArtworkPicturesJson;
import com.onlyarts.contract.model.PictureWishJson;
import com.onlyarts.contract.model.UpdateArtworkPicturesRequestJson;
import com.onlyarts.contract.model.UpdateArtworkPicturesResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.media.domain.UploadId;
import java.util.Optional;
import java.util.UUID;

/** The tag Pictures. */
public final class PicturesResource implements PicturesApi {
  private final ArrangingPictures arranging;
  private final CurrentCaller caller;

  public PicturesResource(ArrangingPictures arranging, CurrentCaller caller) {
    this.arranging = arranging;
    this.caller = caller;
  }

  @Override
  public UpdateArtworkPicturesResponseJson updateArtworkPictures(
      UUID artworkId, UpdateArtworkPicturesRequestJson request) {
    return UpdateArtworkPicturesResponseJson.builder()
        .data(
            ArtworkPicturesJson.builder()
                .pictures(
                    CatalogJson.pictures(
                        arranging.replace(
                            caller.required(),
                            new ArtworkId(artworkId),
                            request.pictures().stream().map(PicturesResource::wish).toList())))
                .build())
        .build();
  }

  private static PictureWish wish(PictureWishJson wish) {
    return new PictureWish(new UploadId(wish.imageId()), Optional.ofNullable(wish.altText()));
  }
}
