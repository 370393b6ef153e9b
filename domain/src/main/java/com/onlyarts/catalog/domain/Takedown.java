package com.onlyarts.catalog.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether an admin has taken a work down (R95).
 *
 * @param infringingSince when it was found to infringe somebody's rights, if it was (R126)
 */
public record Takedown(boolean inForce, Optional<Instant> infringingSince) {
  public static final Takedown NONE = new Takedown(false, Optional.empty());

  Takedown found(boolean infringing, Instant now) {
    return new Takedown(
        true, infringingSince.or(() -> infringing ? Optional.of(now) : Optional.empty()));
  }
}
