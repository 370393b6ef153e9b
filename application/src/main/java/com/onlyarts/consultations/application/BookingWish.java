package com.onlyarts.consultations.application;

import com.onlyarts.consultations.domain.Notes;
import com.onlyarts.consultations.domain.Sitting;
import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** With whom, when and how long, and what about. */
public record BookingWish(PersonId artist, Sitting sitting, Optional<Notes> notes) {}
