package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Somebody has left; what is theirs and shown to others has to go, what is evidence stays (R19). */
public record AccountDeleted(PersonId person, Instant at) implements Event {}
