package com.onlyarts.payments.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What was agreed when a payment was opened, and never changes.
 *
 * @param provider the name of the provider that is asked for the money
 * @param customer the payer's name at that provider, if it knew the payer then
 * @param paymentMethod what the payer chose at the checkout, if anything
 */
public record PaymentTerms(
    PaymentId id,
    PaymentPurpose subject,
    PersonId payer,
    Money amount,
    String description,
    String provider,
    Optional<String> customer,
    Optional<String> paymentMethod,
    Instant openedAt) {}
