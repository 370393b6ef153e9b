package com.onlyarts.identity.domain;

import java.time.Instant;

/**
 * A person's stay on one device: a family of refresh tokens, of which one is live at a time (R14).
 *
 * @param expiresAt the end it comes to however often it is used
 */
public record Session(
    SessionId id, PersonId person, Device device, Instant createdAt, Instant expiresAt) {}
