package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What an accepted offer led to.
 *
 * @param bid the bidder's own bid; the one they lead with if they only raised their max
 * @param amount what that bid is of
 * @param winning whether the bidder leads now
 * @param leader who leads now
 * @param outbid who led before, if it is somebody else now
 * @param fresh whether a bid was written down: false if the leader only raised their max (R72)
 * @param price what the auction stands at
 * @param bidsCount how many bids there are by now, automatic ones too
 * @param endsAt when the auction ends now (R73)
 */
public record PlacedBid(
    BidId bid,
    Money amount,
    Instant at,
    boolean winning,
    PersonId leader,
    Optional<PersonId> outbid,
    boolean fresh,
    Money price,
    int bidsCount,
    Optional<Instant> endsAt) {}
