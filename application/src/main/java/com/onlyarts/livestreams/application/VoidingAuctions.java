package com.onlyarts.livestreams.application;

import com.onlyarts.catalog.api.AuctionedWorks;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Outbox;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.api.StreamArtistGone;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Clock;
import java.time.Instant;

/**
 * Ends auctions that can no longer be kept: their work was taken down, or their artist has left
 * (R19, R73).
 */
public final class VoidingAuctions {
  private final Transactions transactions;
  private final Livestreams livestreams;
  private final AuctionedWorks works;
  private final StreamLifecycle lifecycle;
  private final Outbox outbox;
  private final Clock clock;

  public VoidingAuctions(
      Transactions transactions,
      Livestreams livestreams,
      AuctionedWorks works,
      StreamLifecycle lifecycle,
      Outbox outbox,
      Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.works = works;
    this.lifecycle = lifecycle;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Ends the auctions of a work without a sale. */
  public void ofWork(ArtworkId work) {
    works.auctionsOf(work).stream()
        .map(HoldKey::order)
        .map(LivestreamId::new)
        .forEach(this::callOff);
  }

  /**
   * Lets all that an artist has on air or announced be called off, each by itself, so that one that
   * fails keeps no other (R19).
   */
  public void ofArtist(PersonId artist) {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            livestreams
                .notEnded(artist)
                .forEach(id -> outbox.publish(new StreamArtistGone(id, now))));
  }

  /** Ends a stream, and an auction without a sale. */
  public void callOff(LivestreamId id) {
    transactions.inTransaction(
        () -> livestreams.lock(id).ifPresent(stream -> lifecycle.callOff(stream, clock.instant())));
  }
}
