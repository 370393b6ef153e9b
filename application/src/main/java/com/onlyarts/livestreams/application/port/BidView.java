package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.BidId;
import java.time.Instant;

/**
 * A bid as people look at it.
 *
 * @param number its place among the bids of its stream, from 1
 * @param isVoid it counts no longer, because its bidder was suspended (R19)
 * @param automatic made by the service, up to the bidder's max (R72)
 */
public record BidView(
    BidId id,
    int number,
    Money amount,
    boolean winning,
    boolean automatic,
    boolean isVoid,
    PersonBrief bidder,
    Instant at) {}
