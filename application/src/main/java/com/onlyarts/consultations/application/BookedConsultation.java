package com.onlyarts.consultations.application;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.payments.api.RequestedPayment;
import java.util.Optional;

/**
 * A booking, and what the client's browser needs to pay for it.
 *
 * @param payment empty when it costs nothing, and while the provider is away
 */
public record BookedConsultation(ConsultationId consultation, Optional<RequestedPayment> payment) {}
