package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * An account has another password, whoever gave it; its owner is told by mail, in case it was not
 * them (R16).
 */
public record PasswordChanged(PersonId person, Instant at) implements Event {}
