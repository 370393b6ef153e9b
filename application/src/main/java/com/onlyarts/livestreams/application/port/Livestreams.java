package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.KeyDigest;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All streams there are. How the bidding on them stands is kept by {@link Bids}. */
public interface Livestreams {

  void add(Livestream livestream);

  /** The stream as it is at this moment, not locked. */
  Optional<Livestream> find(LivestreamId id);

  /** The stream that is sent with the key of this digest (R70). */
  Optional<Livestream> findByKey(KeyDigest key);

  /**
   * The stream, locked until the transaction ends: neither its status changes nor a bid is accepted
   * meanwhile.
   */
  Optional<Livestream> lock(LivestreamId id);

  /** Keeps what has become of a stream that was locked before. */
  void save(Livestream livestream);

  /** An artist's streams that have not ended. */
  List<LivestreamId> notEnded(PersonId artist);

  /**
   * Auctions that ended at or before an instant, by their clock or by their artist, and are not
   * settled yet, the oldest first (R73, R74).
   */
  List<LivestreamId> unsettled(Instant endedBefore, Optional<LivestreamId> after, int most);

  /**
   * Streams that may have been forgotten: on air for {@link Livestream#ON_AIR} without an end, or
   * not begun long after they should have been; in the order of their ids. An auction in which
   * somebody has bid since may be among them.
   */
  List<LivestreamId> forgotten(Instant now, Optional<LivestreamId> after, int most);

  /** Settles the auction; false if it was settled before. The stream must be locked (R74). */
  boolean settle(LivestreamId id, Instant now);
}
