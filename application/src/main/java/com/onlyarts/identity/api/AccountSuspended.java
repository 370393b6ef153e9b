package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Admins have closed an account for the time being: what it has on air ends (R19). */
public record AccountSuspended(PersonId person, Instant at) implements Event {}
