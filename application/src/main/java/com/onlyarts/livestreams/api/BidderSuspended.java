package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** Somebody who bids in an auction is suspended: their bids count no longer (R19). */
public record BidderSuspended(LivestreamId livestream, PersonId bidder, Instant at)
    implements Event {}
