package com.onlyarts.payments.api;

import com.onlyarts.payments.domain.PaymentId;

/**
 * A payment the payer's browser can now confirm.
 *
 * @param intentId the provider's name for it
 * @param clientSecret what the browser proves itself to the provider with; for the payer alone
 * @param status the provider's word, as in {@code requires_payment_method}
 */
public record RequestedPayment(
    PaymentId payment, String intentId, String clientSecret, String status) {}
