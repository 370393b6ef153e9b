package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** An auction ended without a sale: no bid, the reserve unmet, or nobody who paid (R74). */
public record AuctionUnsold(LivestreamId livestream, String title, PersonId artist, Instant at)
    implements Event {}
