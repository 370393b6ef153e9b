package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * It is time to remind somebody of a commission that nobody moves on (R50).
 *
 * @param expected a label of {@link com.onlyarts.commissions.domain.CommissionReminder}
 * @param lapsesAt when the clock ends it, if nothing happens until then
 */
public record CommissionReminded(
    CommissionId commission,
    String title,
    PersonId addressee,
    String expected,
    Instant lapsesAt,
    Instant at)
    implements Event {}
