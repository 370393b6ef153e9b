package com.onlyarts.payments.application.port;

import com.onlyarts.kernel.Money;
import com.onlyarts.payments.domain.DisputeStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment the bank questions.
 *
 * @param intent the intent it is about; empty for charges that have none, which are not ours
 * @param reason the bank's, in the provider's word
 * @param evidenceDue until when the provider takes evidence
 */
public record ProviderDispute(
    String id,
    Optional<String> intent,
    Money amount,
    DisputeStatus status,
    Optional<String> reason,
    Instant openedAt,
    Optional<Instant> evidenceDue) {}
