package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.Blocklist;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.livestreams.application.port.BidView;
import com.onlyarts.livestreams.application.port.LivestreamFilter;
import com.onlyarts.livestreams.application.port.LivestreamQueries;
import com.onlyarts.livestreams.application.port.LivestreamView;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamAction;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import java.time.Clock;
import java.util.List;

/** Anybody looks at what is on, and at how the bidding went. */
public final class WatchingLivestreams {
  private static final int LATEST_BIDS = 20;

  private final LivestreamQueries guide;
  private final Livestreams livestreams;
  private final Blocklist blocklist;
  private final Clock clock;

  public WatchingLivestreams(
      LivestreamQueries guide, Livestreams livestreams, Blocklist blocklist, Clock clock) {
    this.guide = guide;
    this.livestreams = livestreams;
    this.blocklist = blocklist;
    this.clock = clock;
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

  /** What the caller can do with it now. */
  public List<LivestreamAction> allowed(Caller caller, LivestreamId id) {
    Livestream stream =
        livestreams.find(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
    return stream.actionsOf(
        caller.person(),
        caller.isAdmin(),
        blocklist.areApart(caller.person(), stream.artist()),
        clock.instant());
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
