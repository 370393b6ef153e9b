package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/** Somebody follows somebody who was not followed by them before. */
public record PersonFollowed(PersonId follower, PersonId followed, Instant at) implements Event {}
