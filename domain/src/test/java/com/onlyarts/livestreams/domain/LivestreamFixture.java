package com.onlyarts.livestreams.domain;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Streams for tests: announced at noon, by somebody, nothing auctioned, unless said otherwise. */
public final class LivestreamFixture {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Currency USD = Currency.getInstance("USD");

  private PersonId artist = PersonId.next();
  private Optional<Money> startingBid = Optional.empty();
  private Optional<Money> reserve = Optional.empty();
  private Optional<Instant> endsAt = Optional.empty();
  private Optional<ArtworkId> artwork = Optional.empty();
  private Optional<Instant> liveSince = Optional.empty();
  private Optional<Instant> start = Optional.of(NOON);
  private StreamKey key = StreamKey.next();

  private LivestreamFixture() {}

  public static LivestreamFixture aStream() {
    return new LivestreamFixture();
  }

  /** An auction from 100.00 that is on air since noon. */
  public static LivestreamFixture anAuction() {
    return aStream().auctioningFrom("100.00").live();
  }

  public static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  public LivestreamFixture by(PersonId artist) {
    this.artist = artist;
    return this;
  }

  public LivestreamFixture auctioningFrom(String amount) {
    startingBid = Optional.of(usd(amount));
    return this;
  }

  public LivestreamFixture reservedAt(String amount) {
    reserve = Optional.of(usd(amount));
    return this;
  }

  public LivestreamFixture startingAt(Instant at) {
    start = Optional.of(at);
    return this;
  }

  public LivestreamFixture startingSomeTime() {
    start = Optional.empty();
    return this;
  }

  public LivestreamFixture endingAt(Instant at) {
    endsAt = Optional.of(at);
    return this;
  }

  public LivestreamFixture of(ArtworkId work) {
    artwork = Optional.of(work);
    return this;
  }

  public LivestreamFixture sentWith(StreamKey key) {
    this.key = key;
    return this;
  }

  public LivestreamFixture live() {
    liveSince = Optional.of(NOON);
    return this;
  }

  public Livestream build() {
    StreamDetails details =
        new StreamDetails(
            "Live Digital Painting",
            Optional.of("Painting a landscape"),
            Optional.of("https://img.example/live.jpg"),
            start);
    Optional<AuctionTerms> auction =
        startingBid.map(from -> new AuctionTerms(from, reserve, endsAt, artwork));
    Livestream stream =
        Livestream.announce(LivestreamId.next(), artist, details, auction, key, NOON);
    liveSince.ifPresent(stream::start);
    return stream;
  }

  /** The same, as if kept and read again. */
  public static Livestream copyOf(Livestream stream) {
    return Livestream.restore(
        stream.id(),
        stream.artist(),
        stream.createdAt(),
        stream.details(),
        stream.auction(),
        stream.auctionEnd(),
        stream.key(),
        stream.state(),
        stream.bidsCount());
  }
}
