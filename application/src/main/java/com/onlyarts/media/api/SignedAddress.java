package com.onlyarts.media.api;

import java.time.Instant;

/**
 * An address that is its own credential: for one thing, one method, and not for long.
 *
 * @param until from when on it is good for nothing
 */
public record SignedAddress(String text, Instant until) {}
