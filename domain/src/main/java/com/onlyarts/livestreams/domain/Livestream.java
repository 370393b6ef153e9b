package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.InvalidValue;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.livestreams.domain.LivestreamState.Ended;
import com.onlyarts.livestreams.domain.LivestreamState.Live;
import com.onlyarts.livestreams.domain.LivestreamState.Scheduled;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionHasBids;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionNotOpen;
import com.onlyarts.livestreams.domain.LivestreamsRejection.AuctionOver;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamBegun;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotAnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.NotYourLivestream;
import com.onlyarts.livestreams.domain.LivestreamsRejection.OwnAuction;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An artist's stream, from its announcement to its end, and whether one may bid on it. Decides R70
 * and the clock of R73.
 */
public final class Livestream {
  /** How long an auction without an end goes on without a bid, and any other stream at all. */
  public static final Duration ON_AIR = Duration.ofHours(24);

  /** How long after its announced start a stream may still begin. */
  public static final Duration LATE = Duration.ofDays(7);

  /** How long a stream that says no time may wait. */
  public static final Duration UNDATED = Duration.ofDays(90);

  private final LivestreamId id;
  private final PersonId artist;
  private final Instant createdAt;
  private StreamDetails details;
  private Optional<AuctionTerms> auction;
  private Optional<AuctionEnd> end;
  private KeyDigest key;
  private LivestreamState state;
  private int bidsCount;

  private Livestream(
      LivestreamId id,
      PersonId artist,
      Instant createdAt,
      StreamDetails details,
      Optional<AuctionTerms> auction,
      Optional<AuctionEnd> end,
      KeyDigest key,
      LivestreamState state,
      int bidsCount) {
    this.id = id;
    this.artist = artist;
    this.createdAt = createdAt;
    this.details = details;
    this.auction = auction;
    this.end = end;
    this.key = key;
    this.state = state;
    this.bidsCount = bidsCount;
  }

  /**
   * A new stream.
   *
   * @throws InvalidValue if an auction is to end before now, or before it begins
   */
  public static Livestream announce(
      LivestreamId id,
      PersonId artist,
      StreamDetails details,
      Optional<AuctionTerms> auction,
      StreamKey key,
      Instant now) {
    requireToCome(auction, now);
    requireAfterStart(auction, details);
    return new Livestream(
        id, artist, now, details, auction, endOf(auction), key.digest(), new Scheduled(), 0);
  }

  /** The stream as it was kept. */
  public static Livestream restore(
      LivestreamId id,
      PersonId artist,
      Instant createdAt,
      StreamDetails details,
      Optional<AuctionTerms> auction,
      Optional<AuctionEnd> end,
      KeyDigest key,
      LivestreamState state,
      int bidsCount) {
    return new Livestream(id, artist, createdAt, details, auction, end, key, state, bidsCount);
  }

  /** The artist announces something else, until it begins. */
  public void revise(
      StreamDetails details, Optional<AuctionTerms> auction, PersonId by, Instant now) {
    requireArtist(by);
    if (!(state instanceof Scheduled)) {
      throw new Rejected(new LivestreamBegun(id));
    }
    if (!auction.flatMap(AuctionTerms::endsAt).equals(this.auction.flatMap(AuctionTerms::endsAt))) {
      requireToCome(auction, now);
      end = endOf(auction);
    }
    requireAfterStart(auction, details);
    this.details = details;
    this.auction = auction;
  }

  /** The key of before is worth nothing any more. */
  public void rekey(StreamKey next, PersonId by) {
    requireArtist(by);
    key = next.digest();
  }

  /**
   * Goes on air.
   *
   * @return whether this is news; false if it is on air
   * @throws Rejected once it has ended (R70), or if the auction's end has passed before it began
   */
  public boolean start(Instant now) {
    return switch (state) {
      case Scheduled _ -> {
        if (end.filter(it -> it.isOver(now)).isPresent()) {
          throw new Rejected(new AuctionOver(id));
        }
        state = new Live(now);
        yield true;
      }
      case Live _ -> false;
      case Ended _ -> throw new Rejected(new StatusNotPossible(status(), LivestreamStatus.LIVE));
    };
  }

  /**
   * Ends for good; an auction no later than its clock says (R73).
   *
   * @return whether this is news; false if it had ended
   * @throws Rejected if it never began (R70)
   */
  public boolean end(Instant now) {
    return switch (state) {
      case Scheduled _ ->
          throw new Rejected(new StatusNotPossible(status(), LivestreamStatus.ENDED));
      case Live live -> {
        Instant at = end.filter(it -> it.isOver(now)).map(AuctionEnd::effective).orElse(now);
        state = new Ended(Optional.of(live.startedAt()), at);
        end = end.map(it -> new AuctionEnd(it.planned(), at));
        yield true;
      }
      case Ended _ -> false;
    };
  }

  /**
   * Ends for good, whatever it was: one that was only announced does not begin (R19).
   *
   * @return whether this is news
   */
  public boolean callOff(Instant now) {
    if (!(state instanceof Scheduled)) {
      return end(now);
    }
    state = new Ended(Optional.empty(), now);
    return true;
  }

  /**
   * When it ends although nobody ends it (R70, R73); empty if its own clock does, or it has ended.
   *
   * @param lastBidAt the last bid, if there is one
   */
  public Optional<Instant> lapsesAt(Optional<Instant> lastBidAt) {
    return switch (state) {
      case Scheduled _ ->
          Optional.of(
              details
                  .scheduledAt()
                  .or(() -> end.map(AuctionEnd::planned))
                  .map(start -> start.plus(LATE))
                  .orElseGet(() -> createdAt.plus(UNDATED)));
      case Live live ->
          end.isPresent()
              ? Optional.empty()
              : Optional.of(lastBidAt.orElse(live.startedAt()).plus(ON_AIR));
      case Ended _ -> Optional.empty();
    };
  }

  /** Refuses unless this person may bid at this instant (R71, R73). */
  public void requireOpenTo(PersonId bidder, Instant now) {
    if (auction.isEmpty()) {
      throw new Rejected(new NotAnAuction(id));
    }
    if (artist.equals(bidder)) {
      throw new Rejected(new OwnAuction(id));
    }
    switch (state) {
      case Scheduled _ -> throw new Rejected(new AuctionNotOpen(id));
      case Ended _ -> throw new Rejected(new AuctionOver(id));
      case Live _ -> {
        if (end.filter(it -> it.isOver(now)).isPresent()) {
          throw new Rejected(new AuctionOver(id));
        }
      }
    }
  }

  /**
   * An offer was accepted; late ones postpone the end (R73).
   *
   * @param bids how many bids it led to
   */
  void addBids(int bids, SoftClose softClose, Instant at) {
    bidsCount += bids;
    end = end.map(it -> softClose.after(it, at));
  }

  /**
   * Refuses an artist who would end an auction before the end they announced, once somebody has bid
   * (R73).
   */
  public void requireEndable(Instant now) {
    if (state instanceof Live && bidsCount > 0 && end.filter(it -> !it.isOver(now)).isPresent()) {
      throw new Rejected(new AuctionHasBids(id));
    }
  }

  /** Refuses everybody but the artist. */
  public void requireArtist(PersonId person) {
    if (!artist.equals(person)) {
      throw new Rejected(new NotYourLivestream(id));
    }
  }

  /**
   * What this person can do with it now.
   *
   * @param isAdmin whether they may end what is somebody else's
   * @param isBlocked whether a block stands between them and the artist (R81)
   */
  public List<LivestreamAction> actionsOf(
      PersonId person, boolean isAdmin, boolean isBlocked, Instant now) {
    List<LivestreamAction> open = new ArrayList<>(LivestreamAction.openTo(this, person, now));
    if (isBlocked) {
      open.remove(LivestreamAction.BID);
    }
    if (isAdmin && !artist.equals(person) && copy().callOff(now)) {
      open.addFirst(LivestreamAction.END);
    }
    return List.copyOf(open);
  }

  Livestream copy() {
    return restore(id, artist, createdAt, details, auction, end, key, state, bidsCount);
  }

  /**
   * Whether only its clock or its artist ends it, and never a lost line: something is being
   * auctioned.
   */
  public boolean isAuction() {
    return auction.isPresent();
  }

  private static void requireToCome(Optional<AuctionTerms> auction, Instant now) {
    if (auction.flatMap(AuctionTerms::endsAt).filter(endsAt -> !endsAt.isAfter(now)).isPresent()) {
      throw new InvalidValue("endsAt", "must be in the future");
    }
  }

  private static void requireAfterStart(Optional<AuctionTerms> auction, StreamDetails details) {
    boolean isBefore =
        auction
            .flatMap(AuctionTerms::endsAt)
            .flatMap(endsAt -> details.scheduledAt().filter(start -> !endsAt.isAfter(start)))
            .isPresent();
    if (isBefore) {
      throw new InvalidValue("endsAt", "must be after scheduledAt");
    }
  }

  private static Optional<AuctionEnd> endOf(Optional<AuctionTerms> auction) {
    return auction.flatMap(AuctionTerms::endsAt).map(AuctionEnd::to);
  }

  public LivestreamId id() {
    return id;
  }

  public PersonId artist() {
    return artist;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public StreamDetails details() {
    return details;
  }

  public Optional<AuctionTerms> auction() {
    return auction;
  }

  /** How many bids there are, automatic ones too. */
  public int bidsCount() {
    return bidsCount;
  }

  /** When the auction ends, if it does so by itself. */
  public Optional<AuctionEnd> auctionEnd() {
    return end;
  }

  public KeyDigest key() {
    return key;
  }

  public LivestreamState state() {
    return state;
  }

  public LivestreamStatus status() {
    return state.status();
  }
}
