package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/**
 * What was decided when a payout was asked for, and never changes.
 *
 * @param provider the name of the provider that pays it
 * @param account the artist's account at that provider
 */
public record PayoutTerms(
    PayoutId id,
    PersonId artist,
    Money amount,
    String provider,
    String account,
    Instant requestedAt) {}
