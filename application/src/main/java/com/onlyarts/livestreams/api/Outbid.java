package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/**
 * Somebody no longer leads.
 *
 * @param bidder who led until now
 * @param amount what the auction stands at now
 */
public record Outbid(
    LivestreamId livestream, String title, PersonId bidder, Money amount, Instant at)
    implements Event {}
