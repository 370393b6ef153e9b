package com.onlyarts.ordering.domain;

import com.onlyarts.kernel.Money;
import java.time.Instant;

/**
 * What a buyer claims.
 *
 * @param atStake what the buyer paid for it, tax and all; what a case can give back at most
 * @param from when the seller's time to answer begins: later if the buyer had not written before
 * @param silenceConcedes whether all goes back when the seller says nothing (R111)
 * @param sent whether there is something that could be sent back, or sent again
 */
public record CaseClaim(
    CaseReason reason,
    Money atStake,
    Instant from,
    Instant openedAt,
    boolean silenceConcedes,
    boolean sent) {}
