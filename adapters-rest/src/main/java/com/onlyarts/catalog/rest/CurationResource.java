package com.onlyarts.catalog.rest;

import com.onlyarts.catalog.application.ModeratingArtworks;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.contract.api.CurationApi;
import com.onlyarts.contract.model.FeatureArtworkRequestJson;
import com.onlyarts.contract.model.FeatureArtworkResponseJson;
import com.onlyarts.contract.model.RestoreArtworkResponseJson;
import com.onlyarts.contract.model.TakeDownArtworkRequestJson;
import com.onlyarts.contract.model.TakeDownArtworkResponseJson;
import com.onlyarts.kernel.rest.CurrentCaller;
import java.util.UUID;

/** The operations of the tag Curation; the contract lets only admins in (R95). */
public final class CurationResource implements CurationApi {
  private final ModeratingArtworks moderating;
  private final CurrentCaller caller;

  public CurationResource(ModeratingArtworks moderating, CurrentCaller caller) {
    this.moderating = moderating;
    this.caller = caller;
  }

  @Override
  public FeatureArtworkResponseJson featureArtwork(
      UUID artworkId, FeatureArtworkRequestJson request) {
    moderating.feature(caller.required(), new ArtworkId(artworkId), request.isFeatured());
    FeatureArtworkResponseJson.Builder answer = FeatureArtworkResponseJson.builder();
    return request.isFeatured()
        ? answer.build()
        : answer.message("Artwork unfeatured successfully").build();
  }

  @Override
  public TakeDownArtworkResponseJson takeDownArtwork(
      UUID artworkId, TakeDownArtworkRequestJson request) {
    moderating.takeDown(
        caller.required(),
        new ArtworkId(artworkId),
        request.reason(),
        request.infringing().said().orElse(false));
    return TakeDownArtworkResponseJson.builder().build();
  }

  @Override
  public RestoreArtworkResponseJson restoreArtwork(UUID artworkId) {
    moderating.restore(caller.required(), new ArtworkId(artworkId));
    return RestoreArtworkResponseJson.builder().build();
  }
}
