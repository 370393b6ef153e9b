package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * Nobody acted on a commission, and the clock ended it, or what was left to be paid of it (R50).
 *
 * @param lapse a label of {@link com.onlyarts.commissions.domain.CommissionLapse}, or {@code
 *     unpaid}
 */
public record CommissionLapsed(
    CommissionId commission,
    String title,
    PersonId client,
    PersonId artist,
    String lapse,
    Instant at)
    implements Event {}
