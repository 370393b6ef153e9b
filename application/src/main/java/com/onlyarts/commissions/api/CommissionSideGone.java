package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * One side of a commission has left, or is no artist any more: what nobody has paid for is called
 * off (R19).
 */
public record CommissionSideGone(CommissionId commission, PersonId person, Capacity as, Instant at)
    implements Event {}
