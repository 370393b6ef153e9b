package com.onlyarts.livestreams.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import java.util.Optional;

/** Which streams are looked for. */
public record LivestreamFilter(
    Optional<LivestreamStatus> status, Optional<PersonId> artist, Optional<Boolean> auction) {}
