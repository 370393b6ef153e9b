package com.onlyarts.ordering.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.ordering.domain.Case;
import com.onlyarts.ordering.domain.CaseEntry;
import com.onlyarts.ordering.domain.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All cases there are. */
public interface Cases {

  /**
   * Keeps a new one.
   *
   * @return the case that is open about the same thing already; then nothing is kept
   */
  Optional<CaseId> add(Case opened);

  /** The case, locked until the transaction ends. */
  Optional<Case> lock(CaseId id);

  /** Keeps what has become of a case that was locked before. */
  void save(Case changed, Instant now);

  /** Adds to what is written down of it, for good; answers the entry's id. */
  UUID append(CaseId id, CaseEntry entry);

  /** How many pictures and files this person shows in it. */
  int shownBy(CaseId id, PersonId person);

  /**
   * Cases in which the time of the present state is over, or a bank disputes the payment; in the
   * order of their ids.
   *
   * @param after where to go on
   */
  List<CaseId> due(Instant now, Optional<CaseId> after, int most);

  /** Whether a bank disputes what this case is about. */
  boolean isDisputed(CaseId id);

  /** The case about that thing that has not ended. */
  Optional<CaseId> openAbout(String kind, UUID thing);

  /**
   * Cases that have not ended in which something was sent with this number; spaces and case of it
   * make no difference.
   */
  List<CaseId> sentWith(String trackingNumber);
}
