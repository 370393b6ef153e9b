package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import com.onlyarts.kernel.Money;
import java.time.Instant;

/**
 * Somebody has booked time with an artist, who hears of it at once when it is free, and otherwise
 * by {@link ConsultationPaid} (R61).
 */
public record ConsultationBooked(
    ConsultationId consultation,
    PersonId client,
    PersonId artist,
    Instant scheduledAt,
    int minutes,
    Money price,
    Instant at)
    implements Event {}
