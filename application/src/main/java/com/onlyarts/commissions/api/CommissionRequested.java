package com.onlyarts.commissions.api;

import com.onlyarts.commissions.domain.CommissionId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/** A client would like an artist to make something. */
public record CommissionRequested(
    CommissionId commission,
    String title,
    PersonId client,
    PersonId artist,
    Money budget,
    Instant at)
    implements Event {}
