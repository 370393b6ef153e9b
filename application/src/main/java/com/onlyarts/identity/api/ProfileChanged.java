package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A person goes by another full name; whoever indexes names looks it up anew in {@code
 * identity_profile}.
 */
public record ProfileChanged(PersonId person, Instant at) implements Event {}
