package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/** The money for a booking has come: now it holds, and its artist is told of it (R61). */
public record ConsultationPaid(
    ConsultationId consultation,
    PersonId client,
    PersonId artist,
    Instant scheduledAt,
    int minutes,
    Money price,
    Instant at)
    implements Event {}
