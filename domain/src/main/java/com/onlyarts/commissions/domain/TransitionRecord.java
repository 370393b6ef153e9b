package com.onlyarts.commissions.domain;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of a commission, as its history keeps it.
 *
 * @param from where it stood before; empty for the request itself
 * @param by empty when the clock moved it
 * @param note what whoever moved it had to say
 */
public record TransitionRecord(
    Optional<CommissionStatus> from,
    CommissionStatus to,
    Optional<PersonId> by,
    CommissionSide side,
    Optional<String> note,
    Instant at) {}
