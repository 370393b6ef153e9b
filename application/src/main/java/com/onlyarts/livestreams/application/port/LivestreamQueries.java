package com.onlyarts.livestreams.application.port;

import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.util.List;
import java.util.Optional;

/** Streams and bids as people look at them. */
public interface LivestreamQueries {

  /**
   * Live ones first, then those announced, then those that have ended; within each the latest
   * first.
   */
  Page<LivestreamView> list(LivestreamFilter filter, PageRequest request);

  Optional<LivestreamView> find(LivestreamId id);

  /** The latest bids, highest first. */
  List<BidView> latestBids(LivestreamId id, int most);

  /** All bids, highest first. */
  Page<BidView> bids(LivestreamId id, PageRequest request);
}
