package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What two people wrote to each other, as a test says. */
public final class InMemoryCorrespondence implements Correspondence {
  /** When the buyer first wrote to the seller. */
  public Optional<Instant> written = Optional.empty();

  public CaseAttachments attached = new CaseAttachments(Optional.empty(), List.of(), List.of());

  @Override
  public Optional<Instant> firstFrom(PersonId writer, PersonId reader, Instant since) {
    return written.filter(at -> !at.isBefore(since));
  }

  @Override
  public CaseAttachments attachedTo(CaseId id) {
    return attached;
  }
}
