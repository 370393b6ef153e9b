package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A consultation takes place at another time, or changed otherwise.
 *
 * @param tentative whether it was not paid, so that its artist has not heard of it (R61)
 */
public record ConsultationMoved(
    ConsultationId consultation,
    PersonId client,
    PersonId artist,
    PersonId by,
    Instant scheduledAt,
    int minutes,
    boolean tentative,
    Instant at)
    implements Event {}
