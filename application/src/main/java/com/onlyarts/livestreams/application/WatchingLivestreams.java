package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.livestreams.application.port.BidView;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.application.port.LivestreamQueries;
import com.onlyarts.livestreams.application.port.LivestreamView;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import java.util.List;

/** Anybody looks at what is on, and at how the bidding went. */
public final class WatchingLivestreams {
  private static final int LATEST_BIDS = 20;

  private final LivestreamQueries guide;

  public WatchingLivestreams(LivestreamQueries guide) {
    this.guide = guide;
  }

  /** A stream and its latest bids. */
  public record Showing(LivestreamView livestream, List<BidView> bids) {}

  public Page<LivestreamView> list(LivestreamFilter filter, PageRequest request) {
    return guide.list(filter, request);
  }

  public Showing show(LivestreamId id) {
    LivestreamView stream = find(id);
    return new Showing(
        stream, stream.auction().isPresent() ? guide.latestBids(id, LATEST_BIDS) : List.of());
  }

  /** All bids, highest first. */
  public Page<BidView> bids(LivestreamId id, PageRequest request) {
    find(id);
    return guide.bids(id, request);
  }

  /** The stream without its bids. */
  public LivestreamView find(LivestreamId id) {
    return guide.find(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
  }
}
