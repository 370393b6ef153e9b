package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * Admins have made somebody a user who could publish and sell before: what nobody has paid for is
 * called off, and their works go off sale (R19).
 */
public record ArtistDemoted(PersonId person, Instant at) implements Event {}
