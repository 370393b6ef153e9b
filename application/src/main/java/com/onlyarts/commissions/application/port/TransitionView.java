package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.identity.api.PersonBrief;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of a commission's history.
 *
 * @param by empty when the clock moved it
 */
public record TransitionView(
    Optional<CommissionStatus> from,
    CommissionStatus to,
    Optional<PersonBrief> by,
    CommissionSide side,
    Optional<String> note,
    Instant at) {}
