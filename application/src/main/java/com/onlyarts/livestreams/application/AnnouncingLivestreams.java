package com.onlyarts.livestreams.application;

import com.onlyarts.catalog.api.Lots;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.AuctionTerms;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotAnArtist;
import com.onlyarts.livestreams.domain.StreamDetails;
import com.onlyarts.livestreams.domain.StreamKey;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An artist announces streams and auctions (R70, R73). */
public final class AnnouncingLivestreams {
  private final Transactions transactions;
  private final Livestreams livestreams;
  private final Lots lots;
  private final Clock clock;

  public AnnouncingLivestreams(
      Transactions transactions, Livestreams livestreams, Lots lots, Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.lots = lots;
    this.clock = clock;
  }

  /** What is said of a stream before it begins. */
  public record Announcement(StreamDetails details, Optional<AuctionTerms> auction) {}

  /** A new stream, and the key it is sent with: this is the only time anybody sees it. */
  public record Announced(LivestreamId livestream, StreamKey key) {}

  /** Announces a stream; a work to be auctioned must be one that the artist can sell (R73). */
  public Announced announce(Caller artist, Announcement announcement) {
    if (!artist.role().mayPublish()) {
      throw new Rejected(new NotAnArtist());
    }
    StreamKey key = StreamKey.next();
    Livestream stream =
        Livestream.announce(
            LivestreamId.next(),
            artist.person(),
            announcement.details(),
            announcement.auction(),
            key,
            clock.instant());
    transactions.inTransaction(
        () -> {
          requireSellable(artist, workOf(announcement.auction()));
          livestreams.add(stream);
        });
    return new Announced(stream.id(), key);
  }

  /**
   * Announces something else, until the stream begins. A work that is announced already is not
   * looked at again: one that went meanwhile must not keep the artist from announcing another.
   *
   * @param retelling gets what is announced now and answers what shall be
   */
  public void revise(Caller artist, LivestreamId id, UnaryOperator<Announcement> retelling) {
    transactions.inTransaction(
        () -> {
          Livestream stream = lock(id);
          stream.requireArtist(artist.person());
          Announcement next = retelling.apply(new Announcement(stream.details(), stream.auction()));
          Optional<ArtworkId> before = workOf(stream.auction());
          stream.revise(next.details(), next.auction(), artist.person(), clock.instant());
          requireSellable(
              artist, workOf(next.auction()).filter(it -> !before.equals(Optional.of(it))));
          livestreams.save(stream);
        });
  }

  /** A new key; the one before is worth nothing from this moment on (R70). */
  public StreamKey rekey(Caller artist, LivestreamId id) {
    StreamKey key = StreamKey.next();
    transactions.inTransaction(
        () -> {
          Livestream stream = lock(id);
          stream.rekey(key, artist.person());
          livestreams.save(stream);
        });
    return key;
  }

  private static Optional<ArtworkId> workOf(Optional<AuctionTerms> auction) {
    return auction.flatMap(AuctionTerms::artwork);
  }

  private void requireSellable(Caller artist, Optional<ArtworkId> work) {
    work.ifPresent(it -> lots.requireSellable(artist.person(), it));
  }

  private Livestream lock(LivestreamId id) {
    return livestreams.lock(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
  }
}
