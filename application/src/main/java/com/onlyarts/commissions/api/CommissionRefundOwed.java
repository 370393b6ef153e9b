package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/** A bank has returned money that is to go back to the client all the same: it is given again. */
public record CommissionRefundOwed(
    CommissionId commission,
    MilestoneId milestone,
    String title,
    PersonId client,
    Money amount,
    Instant at)
    implements Event {}
