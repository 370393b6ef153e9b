package com.onlyarts.payments.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PayoutId;
import java.time.Instant;

/** A payout came back or was refused; the money is available again. */
public record PayoutFailed(
    PayoutId payout, PersonId artist, Money amount, String reason, Instant at) implements Event {}
