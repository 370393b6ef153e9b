package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Admins have opened a suspended account again. */
public record AccountReinstated(PersonId person, Instant at) implements Event {}
