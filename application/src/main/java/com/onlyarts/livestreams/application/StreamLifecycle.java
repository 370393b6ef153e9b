package com.onlyarts.livestreams.application;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.api.Lots;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.api.LivestreamLapsed;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.TopBid;
import java.time.Instant;
import java.util.List;

/**
 * What belongs to the beginning and the end of a stream, whoever brings them about; inside a
 * transaction, on a stream that is locked.
 */
public final class StreamLifecycle {
  private final Livestreams livestreams;
  private final Bids bids;
  private final Lots lots;
  private final LivestreamAnnouncements announcements;

  public StreamLifecycle(
      Livestreams livestreams, Bids bids, Lots lots, LivestreamAnnouncements announcements) {
    this.livestreams = livestreams;
    this.bids = bids;
    this.lots = lots;
    this.announcements = announcements;
  }

  /**
   * Goes on air; a work that is auctioned is taken off sale, so that nobody buys it meanwhile
   * (R74).
   */
  void start(Livestream stream, Instant now) {
    if (stream.start(now)) {
      stream
          .auction()
          .flatMap(AuctionTerms::artwork)
          .ifPresent(work -> lots.setAside(keyOf(stream), stream.artist(), work));
      livestreams.save(stream);
      announcements.started(stream, now);
    }
  }

  /** Ends; an auction is settled two seconds later, by a job (R73). */
  void end(Livestream stream, Instant now) {
    if (stream.end(now)) {
      livestreams.save(stream);
      announcements.ended(stream);
    }
  }

  /**
   * Ends; if something was auctioned nothing is sold, whatever was bid, and everybody who bid is
   * told (R73).
   */
  void callOff(Livestream stream, Instant now) {
    if (stream.callOff(now)) {
      livestreams.save(stream);
      announcements.ended(stream);
    }
    if (stream.isAuction() && livestreams.settle(stream.id(), now)) {
      lots.putBack(keyOf(stream));
      List<PersonId> bidders =
          bids.ranking(stream.id(), Integer.MAX_VALUE).stream().map(TopBid::bidder).toList();
      announcements.calledOff(stream, bidders, now);
    }
  }

  /**
   * Nobody began it, or nobody ended it, and the house ends it (R70, R73). An auction that was on
   * air is settled as if its artist had ended it; of one that never began nothing is sold.
   */
  void lapse(Livestream stream, Instant now) {
    boolean began = stream.status() == LivestreamStatus.LIVE;
    if (began) {
      end(stream, now);
    } else {
      stream.callOff(now);
      livestreams.save(stream);
      if (stream.isAuction()) {
        livestreams.settle(stream.id(), now);
      }
      announcements.ended(stream);
    }
    announcements.tell(
        new LivestreamLapsed(stream.id(), stream.details().title(), stream.artist(), began, now));
  }

  static HoldKey keyOf(Livestream stream) {
    return new HoldKey(stream.id().value());
  }
}
