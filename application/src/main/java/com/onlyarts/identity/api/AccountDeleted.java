package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * A person has left for good; what they offered comes down, what they owe and are owed stays (R19).
 */
public record AccountDeleted(PersonId person, Instant at) implements Event {}
