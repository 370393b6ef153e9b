package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people go by. */
public interface DisplayNames {
  /** Their usernames, as the inbox has them; without whoever is deleted or suspended. */
  Map<PersonId, String> usernamesOf(Set<PersonId> people);

  /** The username; none if the account is deleted or suspended. */
  default Optional<String> usernameOf(PersonId person) {
    return Optional.ofNullable(usernamesOf(Set.of(person)).get(person));
  }

  /** The full name or else the username, as mail has it; none if there is no such account. */
  Optional<String> fullNameOf(PersonId person);
}
