package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/** Money of a commission has left escrow for the artist. */
public record CommissionReleased(
    CommissionId commission,
    MilestoneId milestone,
    String title,
    PersonId client,
    PersonId artist,
    Money amount,
    Instant at)
    implements Event {}
