package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import java.util.Optional;

/**
 * Which streams are looked for.
 *
 * @param viewer who looks, and does not meet whom a block keeps apart from them (R81)
 */
public record LivestreamFilter(
    Optional<LivestreamStatus> status,
    Optional<PersonId> artist,
    Optional<Boolean> auction,
    Optional<PersonId> viewer) {}
