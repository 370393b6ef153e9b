package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/** An artist is live. */
public record LivestreamStarted(
    LivestreamId livestream, PersonId artist, String title, boolean auction, Instant at)
    implements Event {}
