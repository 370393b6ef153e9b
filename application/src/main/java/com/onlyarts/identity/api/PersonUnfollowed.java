package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.TakesBack;
import java.time.Instant;

/** Somebody does not follow somebody any more. */
public record PersonUnfollowed(PersonId follower, PersonId followed, Instant at)
    implements TakesBack {
  @Override
  public String subject() {
    return "follow/%s/%s".formatted(followed.value(), follower.value());
  }
}
