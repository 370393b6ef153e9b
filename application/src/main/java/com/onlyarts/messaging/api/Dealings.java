package com.onlyarts.messaging.api;

import com.onlyarts.identity.domain.PersonId;

/** Whoever lets people trade says which of them have: those know each other (R133). */
@FunctionalInterface
public interface Dealings {

  /** Whether one has bought from the other, or asked them for a work, whatever became of it. */
  boolean areBetween(PersonId one, PersonId other);
}
