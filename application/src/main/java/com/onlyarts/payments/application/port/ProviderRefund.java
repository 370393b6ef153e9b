package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.RefundId;
import com.onlyarts.payments.domain.RefundStatus;
import java.util.Optional;

/**
 * A refund as the provider sees it.
 *
 * @param ours the refund we said it is; empty if it was made at the provider itself
 * @param failure why it failed
 */
public record ProviderRefund(
    String id,
    Money amount,
    RefundStatus status,
    Optional<RefundId> ours,
    Optional<String> failure) {}
