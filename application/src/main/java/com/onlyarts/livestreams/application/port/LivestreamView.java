package com.onlyarts.livestreams.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.StreamDetails;
import java.time.Instant;
import java.util.Optional;

/**
 * A stream as people look at it.
 *
 * @param auction empty if nothing is auctioned
 */
public record LivestreamView(
    LivestreamId id,
    PersonBrief artist,
    StreamDetails details,
    LivestreamStatus status,
    Optional<Auction> auction,
    int viewers,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Instant createdAt) {

  /**
   * How the auction stands, as far as everybody may know.
   *
   * @param endsAt the effective end (R73)
   * @param reserveMet empty if there is no reserve
   * @param artwork the work that is auctioned, if it was there before
   */
  public record Auction(
      Money startingBid,
      Optional<Money> currentBid,
      int bidsCount,
      Optional<Instant> endsAt,
      Optional<Boolean> reserveMet,
      Optional<ArtworkId> artwork) {}
}
