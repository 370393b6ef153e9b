package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.List;
import java.util.Optional;

/** The counters of profiles, and what they ought to be (R17). */
public interface ProfileCounters {

  /** Looks at the next so many people, in the order of their ids. */
  Stretch compare(Optional<PersonId> after, int people);

  /** Locks the person and sets their counters right, if they are still wrong then. */
  Optional<Correction> correct(PersonId person);

  /**
   * Some people looked at.
   *
   * @param last the last one looked at; empty at the end
   * @param wrong those whose counters seem wrong; a change under way may look so too
   */
  record Stretch(Optional<PersonId> last, List<PersonId> wrong) {}

  /** What the counters said, and what is true. */
  record Correction(PersonId person, Counts said, Counts counted) {}

  /** Followers, people followed, and works on show. */
  record Counts(int followers, int following, int artworks) {}
}
