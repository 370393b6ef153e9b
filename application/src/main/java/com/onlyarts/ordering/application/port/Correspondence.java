package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.CaseId;
import java.time.Instant;
import java.util.Optional;

/** What two people have written to each other, and how it was sent what a case is about. */
public interface Correspondence {

  /** When one first wrote to the other since that instant. */
  Optional<Instant> firstFrom(PersonId writer, PersonId reader, Instant since);

  /** What the house attaches to a case (R107). */
  CaseAttachments attachedTo(CaseId id);
}
