package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.application.port.People.Found;
import com.onlyarts.identity.application.port.People.ListedPerson;
import com.onlyarts.identity.application.port.ProfileView;
import com.onlyarts.identity.domain.IdentityRejection.UserNotFound;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.util.Optional;

/** Somebody, known or not, looks at people and whom they know. */
public final class PeopleQueries {
  private final People people;

  public PeopleQueries(People people) {
    this.people = people;
  }

  /** The public profile (R18); of a known caller it tells whether they follow (R8). */
  public ProfileView profile(String username, Optional<Caller> viewer) {
    return people
        .profile(username, viewer.map(Caller::person))
        .orElseThrow(() -> new Rejected(new UserNotFound()));
  }

  /** Latest first. */
  public Page<ListedPerson> followers(
      PersonId person, Optional<Caller> viewer, PageRequest request) {
    requireThere(person);
    return people.followers(person, viewer.map(Caller::person), request);
  }

  /** Latest first. */
  public Page<ListedPerson> following(
      PersonId person, Optional<Caller> viewer, PageRequest request) {
    requireThere(person);
    return people.following(person, viewer.map(Caller::person), request);
  }

  /**
   * Best match first; without words everybody, latest first.
   *
   * @return its total as {@link People} counts it
   */
  public Page<Found> search(String words, Optional<Caller> viewer, PageRequest request) {
    String stripped = words.strip();
    Optional<PersonId> person = viewer.map(Caller::person);
    return stripped.isEmpty()
        ? people.everybody(person, request)
        : people.search(stripped, person, request);
  }

  private void requireThere(PersonId person) {
    if (!people.isThere(person)) {
      throw new Rejected(new UserNotFound());
    }
  }
}
