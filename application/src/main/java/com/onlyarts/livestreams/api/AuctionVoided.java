package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/**
 * An auction was ended without a sale, whatever was bid: its work was taken down, an admin ended
 * it, or its artist has left (R73). One event for each of those who are told.
 *
 * @param person the artist, or somebody who bid
 */
public record AuctionVoided(LivestreamId livestream, String title, PersonId person, Instant at)
    implements Event {}
