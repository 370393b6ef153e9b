package com.onlyarts.livestreams.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Instant;

/**
 * The house has ended a stream that nobody began, or that nobody ended (R70, R73).
 *
 * @param began whether it had begun
 */
public record LivestreamLapsed(
    LivestreamId livestream, String title, PersonId artist, boolean began, Instant at)
    implements Event {}
