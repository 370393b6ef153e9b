package com.onlyarts.livestreams.rest;

import com.onlyarts.contract.api.AudienceApi;
import com.onlyarts.contract.model.AddViewerRequestJson;
import com.onlyarts.contract.model.AddViewerResponseJson;
import com.onlyarts.contract.model.ListBidsResponseJson;
import com.onlyarts.contract.model.RemoveViewerResponseJson;
import com.onlyarts.contract.model.ViewersDataJson;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.livestreams.application.TrackingViewers;
import com.onlyarts.livestreams.application.WatchingLivestreams;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.ViewerId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Audience. */
public final class AudienceResource implements AudienceApi {
  private final TrackingViewers attending;
  private final WatchingLivestreams watching;

  public AudienceResource(TrackingViewers attending, WatchingLivestreams watching) {
    this.attending = attending;
    this.watching = watching;
  }

  @Override
  public ListBidsResponseJson listBids(
      UUID livestreamId, Long page, Integer limit, @Nullable String cursor) {
    return ListBidsResponseJson.builder()
        .data(
            LivestreamsJson.bids(
                watching.bids(new LivestreamId(livestreamId), Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public AddViewerResponseJson addViewer(
      UUID livestreamId, @Nullable AddViewerRequestJson request) {
    Optional<ViewerId> viewer =
        Optional.ofNullable(request).map(AddViewerRequestJson::viewerId).map(ViewerId::new);
    return AddViewerResponseJson.builder()
        .data(LivestreamsJson.viewer(attending.attend(new LivestreamId(livestreamId), viewer)))
        .build();
  }

  @Override
  public RemoveViewerResponseJson removeViewer(UUID livestreamId, UUID viewerId) {
    int left = attending.leave(new LivestreamId(livestreamId), new ViewerId(viewerId));
    return RemoveViewerResponseJson.builder().data(new ViewersDataJson(left)).build();
  }
}
