package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** A refund did not arrive, so that the booking it had ended takes place after all (R37). */
public record ConsultationRefundReturned(
    ConsultationId consultation, PersonId client, PersonId artist, Instant scheduledAt, Instant at)
    implements Event {}
