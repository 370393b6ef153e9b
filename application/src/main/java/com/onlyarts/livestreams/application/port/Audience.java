package com.onlyarts.livestreams.application.port;

import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.ViewerId;
import java.time.Instant;
import java.util.List;

/** Who watches which stream: leases that expire, and their number kept beside them (R70). */
public interface Audience {

  /** The viewer watches until then; a first lease counts one more viewer. */
  void lease(LivestreamId livestream, ViewerId viewer, Instant until);

  /** The viewer leaves; nothing happens if they were not there. */
  void leave(LivestreamId livestream, ViewerId viewer);

  /** How many watch, as far as is known. */
  int of(LivestreamId livestream);

  /** Ends the leases that have expired, and counts anew where it ended some. */
  void expire(Instant now);

  /** Streams whose number has changed since this was asked last. */
  List<Headcount> changes();

  /** How many watch a stream. */
  record Headcount(LivestreamId livestream, int viewers) {}
}
