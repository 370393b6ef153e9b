package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** An account is gone; what it bought, sold and wrote stays under a neutral name (R19). */
public record AccountDeleted(PersonId person, Instant at) implements Event {}
