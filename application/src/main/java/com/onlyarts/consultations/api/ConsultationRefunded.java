package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** All the money for a booking went back, so that it does not take place (R37). */
public record ConsultationRefunded(
    ConsultationId consultation, PersonId client, PersonId artist, Instant scheduledAt, Instant at)
    implements Event {}
