package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.commissions.domain.MilestoneId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/**
 * A bank has returned money of a commission that had gone back to the client: it lies again where
 * it lay before.
 */
public record CommissionRefundReturned(
    CommissionId commission,
    MilestoneId milestone,
    String title,
    PersonId client,
    PersonId artist,
    Money amount,
    Instant at)
    implements Event {}
