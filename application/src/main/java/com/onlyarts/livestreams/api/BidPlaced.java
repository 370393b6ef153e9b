package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.BidId;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** Somebody has bid. */
public record BidPlaced(
    LivestreamId livestream,
    BidId bid,
    String title,
    PersonId artist,
    PersonId bidder,
    Money amount,
    Instant at)
    implements Event {}
