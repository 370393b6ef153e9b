package com.onlyarts.livestreams.application;

import com.onlyarts.catalog.api.AuctionedWorks;
import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Clock;
import java.util.List;

/**
 * Ends auctions that can no longer be kept: their work was taken down, or their artist has left
 * (R19, R73).
 */
public final class VoidingAuctions {
  private final Transactions transactions;
  private final Livestreams livestreams;
  private final AuctionedWorks works;
  private final StreamLifecycle lifecycle;
  private final Clock clock;

  public VoidingAuctions(
      Transactions transactions,
      Livestreams livestreams,
      AuctionedWorks works,
      StreamLifecycle lifecycle,
      Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.works = works;
    this.lifecycle = lifecycle;
    this.clock = clock;
  }

  /** Ends the auctions of a work without a sale. */
  public void ofWork(ArtworkId work) {
    callOff(works.auctionsOf(work).stream().map(HoldKey::order).map(LivestreamId::new).toList());
  }

  /** Ends all that an artist has on air, and auctions without a sale. */
  public void ofArtist(PersonId artist) {
    callOff(livestreams.onAir(artist));
  }

  private void callOff(List<LivestreamId> streams) {
    for (LivestreamId id : streams) {
      transactions.inTransaction(
          () ->
              livestreams.lock(id).ifPresent(stream -> lifecycle.callOff(stream, clock.instant())));
    }
  }
}
