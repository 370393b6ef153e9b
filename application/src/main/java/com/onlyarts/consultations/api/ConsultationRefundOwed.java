package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** A bank has returned the money of a booking that stays called off: it is given again (R37). */
public record ConsultationRefundOwed(
    ConsultationId consultation, PersonId client, PersonId artist, Instant scheduledAt, Instant at)
    implements Event {}
