package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.BidOffer;
import java.time.Instant;

/**
 * Somebody's offer in an auction.
 *
 * @param at when it came in, which is what counts (R73)
 */
public record BidRequest(PersonId bidder, BidOffer offer, Instant at) {}
