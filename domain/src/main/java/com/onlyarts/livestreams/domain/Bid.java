package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/**
 * A bid that was taken; it stands from then on (R71).
 *
 * @param number its place among the bids of its stream, from 1; the last one leads
 * @param automatic made by the service, up to the bidder's max (R72)
 */
public record Bid(
    BidId id, int number, PersonId bidder, Money amount, boolean automatic, Instant at) {}
