package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/** The money for a commission, or for one milestone of it, lies in escrow. */
public record CommissionPaid(
    CommissionId commission,
    MilestoneId milestone,
    String title,
    PersonId client,
    PersonId artist,
    Money amount,
    Instant at)
    implements Event {}
