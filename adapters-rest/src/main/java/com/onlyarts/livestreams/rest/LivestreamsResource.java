package com.onlyarts.livestreams.rest;

import com.onlyarts.contract.api.LivestreamsApi;
import com.onlyarts.contract.model.CreateLivestreamRequestJson;
import com.onlyarts.contract.model.CreateLivestreamResponseJson;
import com.onlyarts.contract.model.CreateStreamKeyResponseJson;
import com.onlyarts.contract.model.GetLivestreamResponseJson;
import com.onlyarts.contract.model.ListLivestreamsResponseJson;
import com.onlyarts.contract.model.LivestreamDataJson;
import com.onlyarts.contract.model.LivestreamStatusJson;
import com.onlyarts.contract.model.PlaceBidRequestJson;
import com.onlyarts.contract.model.PlaceBidResponseJson;
import com.onlyarts.contract.model.StreamKeyDataJson;
import com.onlyarts.contract.model.UpdateLivestreamRequestJson;
import com.onlyarts.contract.model.UpdateLivestreamResponseJson;
import com.onlyarts.contract.model.UpdateLivestreamStatusRequestJson;
import com.onlyarts.contract.model.UpdateLivestreamStatusResponseJson;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.application.port.LiveChannel;
import com.onlyarts.kernel.rest.CoalescedReads;
import com.onlyarts.kernel.rest.CurrentCaller;
import com.onlyarts.kernel.rest.Pages;
import com.onlyarts.kernel.rest.SseConnections;
import com.onlyarts.livestreams.application.AnnouncingLivestreams;
import com.onlyarts.livestreams.application.AnnouncingLivestreams.Announced;
import com.onlyarts.livestreams.application.PlacingBids;
import com.onlyarts.livestreams.application.RunningLivestreams;
import com.onlyarts.livestreams.application.WatchingLivestreams;
import com.onlyarts.livestreams.application.WatchingLivestreams.Showing;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.application.port.LivestreamView;
import com.onlyarts.livestreams.domain.LivestreamId;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations of the tag Livestreams. */
public final class LivestreamsResource implements LivestreamsApi {
  private final AnnouncingLivestreams announcing;
  private final RunningLivestreams running;
  private final PlacingBids placing;
  private final WatchingLivestreams watching;
  private final CoalescedReads<LivestreamId, LivestreamView> standing = new CoalescedReads<>();
  private final SseConnections live;
  private final CurrentCaller caller;
  private final LivestreamRequests requests;
  private final LivestreamsJson json;

  public LivestreamsResource(
      AnnouncingLivestreams announcing,
      RunningLivestreams running,
      PlacingBids placing,
      WatchingLivestreams watching,
      SseConnections live,
      CurrentCaller caller,
      LivestreamRequests requests,
      LivestreamsJson json) {
    this.announcing = announcing;
    this.running = running;
    this.placing = placing;
    this.watching = watching;
    this.live = live;
    this.caller = caller;
    this.requests = requests;
    this.json = json;
  }

  @Override
  public ListLivestreamsResponseJson listLivestreams(
      @Nullable LivestreamStatusJson status,
      @Nullable UUID artistId,
      @Nullable Boolean isAuction,
      Long page,
      Integer limit,
      @Nullable String cursor) {
    LivestreamFilter filter =
        LivestreamRequests.filter(status, artistId, isAuction, caller.optional());
    return ListLivestreamsResponseJson.builder()
        .data(
            LivestreamsJson.livestreams(watching.list(filter, Pages.request(page, limit, cursor))))
        .build();
  }

  @Override
  public GetLivestreamResponseJson getLivestream(UUID livestreamId) {
    return GetLivestreamResponseJson.builder().data(shown(new LivestreamId(livestreamId))).build();
  }

  @Override
  public CreateLivestreamResponseJson createLivestream(CreateLivestreamRequestJson request) {
    Caller artist = caller.required();
    Announced announced = announcing.announce(artist, requests.announcement(request));
    LivestreamId id = announced.livestream();
    return CreateLivestreamResponseJson.builder()
        .data(json.livestream(watching.show(id), watching.allowed(artist, id), announced.key()))
        .build();
  }

  @Override
  public UpdateLivestreamResponseJson updateLivestream(
      UUID livestreamId, UpdateLivestreamRequestJson request) {
    LivestreamId id = new LivestreamId(livestreamId);
    announcing.revise(caller.required(), id, now -> requests.retold(now, request));
    return UpdateLivestreamResponseJson.builder().data(shown(id)).build();
  }

  @Override
  public UpdateLivestreamStatusResponseJson updateLivestreamStatus(
      UUID livestreamId, UpdateLivestreamStatusRequestJson request) {
    LivestreamId id = new LivestreamId(livestreamId);
    running.become(caller.required(), id, LivestreamRequests.status(request.status()));
    return UpdateLivestreamStatusResponseJson.builder().data(shown(id)).build();
  }

  private LivestreamDataJson shown(LivestreamId id) {
    Showing showing = watching.show(id);
    return caller
        .optional()
        .map(viewer -> json.livestream(showing, watching.allowed(viewer, id)))
        .orElseGet(() -> json.livestream(showing));
  }

  @Override
  public CreateStreamKeyResponseJson createStreamKey(UUID livestreamId) {
    String key = announcing.rekey(caller.required(), new LivestreamId(livestreamId)).text();
    return CreateStreamKeyResponseJson.builder().data(new StreamKeyDataJson(key)).build();
  }

  @Override
  public PlaceBidResponseJson placeBid(UUID livestreamId, PlaceBidRequestJson request) {
    return PlaceBidResponseJson.builder()
        .data(
            LivestreamsJson.placed(
                placing.place(
                    caller.required(), new LivestreamId(livestreamId), requests.offer(request))))
        .build();
  }

  @Override
  public void streamLivestream(
      UUID livestreamId,
      @Nullable String lastEventID,
      @Nullable String lastEventId,
      SseEventSink sink,
      Sse sse) {
    LivestreamId id = new LivestreamId(livestreamId);
    Optional<String> lastHeard =
        Optional.ofNullable(lastEventID).or(() -> Optional.ofNullable(lastEventId));
    lastHeard.ifPresent(
        _ -> standing.of(id, watching::find)); // a newcomer's greeting looks for it anyway
    live.open(
        LiveChannel.livestream(livestreamId),
        lastHeard,
        sink,
        sse,
        () -> List.of(LivestreamsJson.greeting(standing.of(id, watching::find))));
  }
}
