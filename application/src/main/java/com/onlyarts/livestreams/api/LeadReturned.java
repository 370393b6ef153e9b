package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** Somebody leads an auction again, because the bids above theirs are void (R19). */
public record LeadReturned(
    LivestreamId livestream, String title, PersonId bidder, Money amount, Instant at)
    implements Event {}
