package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** A consultation does not take place (R63). */
public record ConsultationCancelled(
    ConsultationId consultation,
    PersonId client,
    PersonId artist,
    PersonId by,
    Instant scheduledAt,
    Instant at)
    implements Event {}
