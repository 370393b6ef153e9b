package com.onlyarts.identity.api;

import com.onlyarts.kernel.Event;
import java.time.Instant;

/**
 * Somebody has asked for a link that resets the password of an address (R16). Published whether or
 * not the address has an account, so that asking takes the same time for both; whoever reacts asks
 * {@link PasswordResets} for the link, so that it never waits in the outbox.
 */
public record PasswordResetRequested(String email, Instant at) implements Event {}
