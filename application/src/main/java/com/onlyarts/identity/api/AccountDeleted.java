package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.TakesBack;
import java.time.Instant;

/**
 * A person has left for good; what they offered comes down, what they owe and are owed stays (R19).
 */
public record AccountDeleted(PersonId person, Instant at) implements TakesBack {
  @Override
  public String subject() {
    return "person/" + person.value();
  }
}
