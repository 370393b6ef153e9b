package com.onlyarts.ordering.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.PaymentId;
import java.time.Instant;
import java.util.UUID;

/**
 * What a case would be about.
 *
 * @param line which line of the payment's bill it is
 * @param atStake what the buyer paid for it, tax and all
 * @param boughtAt when it was paid: what the buyer wrote to the seller since then counts as a try
 *     to settle it
 */
public record Claimed(
    PersonId seller, PaymentId payment, UUID line, String title, Money atStake, Instant boughtAt) {}
