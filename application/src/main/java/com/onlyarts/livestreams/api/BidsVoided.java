package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** The leader of an auction was suspended, and their bids count no longer (R19). */
public record BidsVoided(
    LivestreamId livestream, String title, PersonId artist, PersonId bidder, Instant at)
    implements Event {}
