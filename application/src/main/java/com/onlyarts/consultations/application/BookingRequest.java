package com.onlyarts.consultations.application;

import com.onlyarts.consultations.domain.Appointment;
import com.onlyarts.consultations.domain.ConsultationNotes;
import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** With whom, when and how long, and what about. */
public record BookingRequest(
    PersonId artist, Appointment appointment, Optional<ConsultationNotes> notes) {}
