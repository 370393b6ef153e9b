package com.onlyarts.commissions.application.port;

import com.onlyarts.commissions.domain.CommissionSide;
import com.onlyarts.commissions.domain.CommissionStatus;
import com.onlyarts.identity.api.PersonBrief;
import java.time.Instant;
import java.util.Optional;

/** One step of a commission's history. */
public record TransitionView(
    Optional<CommissionStatus> from,
    CommissionStatus to,
    PersonBrief by,
    CommissionSide side,
    Optional<String> note,
    Instant at) {}
