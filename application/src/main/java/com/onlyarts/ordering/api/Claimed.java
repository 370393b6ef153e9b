package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a case would be about.
 *
 * @param line which line of the payment's bill it is
 * @param atStake what the buyer paid for it, tax and all
 * @param boughtAt when it was paid: the buyer must have written to the seller since, 48 hours
 *     before; empty where the seller's time begins at once
 * @param silenceConcedes whether all goes back when the seller says nothing; otherwise staff is
 *     asked
 * @param sent whether there is something that could be sent back, or sent again
 */
public record Claimed(
    PersonId seller,
    PaymentId payment,
    UUID line,
    String title,
    Money atStake,
    Optional<Instant> boughtAt,
    boolean silenceConcedes,
    boolean sent) {}
