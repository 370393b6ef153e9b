package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Somebody has opened an account. */
public record PersonRegistered(PersonId person, String username, Role role, Instant at)
    implements Event {}
