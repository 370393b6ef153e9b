package com.onlyarts.consultations.api;

import com.onlyarts.consultations.domain.ConsultationId;
import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * One side of a consultation has left, or is no artist any more: what nobody has paid for is called
 * off (R19).
 */
public record ConsultationSideGone(
    ConsultationId consultation, PersonId person, Capacity as, Instant at) implements Event {}
