package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.Optional;

/** What two people had written to each other before there was a case. */
public interface Correspondence {

  /** When one first wrote to the other since that instant. */
  Optional<Instant> firstFrom(PersonId writer, PersonId reader, Instant since);
}
