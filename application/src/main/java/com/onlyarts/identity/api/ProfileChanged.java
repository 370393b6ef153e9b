package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Somebody goes by another name or shows another picture. */
public record ProfileChanged(PersonId person, Instant at) implements Event {}
