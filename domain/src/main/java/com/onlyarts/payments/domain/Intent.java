package com.onlyarts.payments.domain;

import com.onlyarts.kernel.Money;
import java.util.Optional;

/**
 * A payment as the provider sees it at one moment.
 *
 * @param clientSecret what the payer's browser proves itself to the provider with
 * @param payment the payment we said it is for when it was made; empty for intents that are not
 *     ours
 * @param failureCode why the last attempt was declined, as in {@code insufficient_funds}
 */
public record Intent(
    String id,
    String clientSecret,
    PaymentStatus status,
    Money amount,
    Optional<PaymentId> payment,
    Optional<String> failureCode) {}
