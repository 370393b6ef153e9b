package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Instant;

/**
 * An auction was won, and the order awaits its payment (R74).
 *
 * @param secondChance whether an earlier winner did not pay
 */
public record AuctionWon(
    LivestreamId livestream,
    String title,
    PersonId artist,
    PersonId winner,
    Money amount,
    OrderId order,
    Instant payBy,
    boolean secondChance,
    Instant at)
    implements Event {}
