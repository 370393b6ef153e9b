package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A consultation is near; looked at once more when the reminder was sent (R64).
 *
 * @param hoursBefore which reminder it is: 24 or 1
 * @param artistZone the IANA zone the artist keeps hours in
 */
public record ConsultationDue(
    ConsultationId consultation,
    PersonId client,
    PersonId artist,
    Instant scheduledAt,
    int minutes,
    String meetingLink,
    String artistZone,
    int hoursBefore,
    Instant at)
    implements Event {}
