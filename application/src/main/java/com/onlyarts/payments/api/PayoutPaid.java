package com.onlyarts.payments.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PayoutId;
import java.time.Instant;

/** An artist's money is on its way to their bank. */
public record PayoutPaid(PayoutId payout, PersonId artist, Money amount, Instant at)
    implements Event {}
