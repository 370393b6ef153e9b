package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** People of one name, who are called the same in the inbox and in mail. */
public final class InMemoryDisplayNames implements DisplayNames {
  private final Map<PersonId, String> names = new HashMap<>();

  public void put(PersonId person, String name) {
    names.put(person, name);
  }

  public void remove(PersonId person) {
    names.remove(person);
  }

  @Override
  public Map<PersonId, String> usernamesOf(Set<PersonId> people) {
    Map<PersonId, String> theirs = new HashMap<>(names);
    theirs.keySet().retainAll(people);
    return theirs;
  }

  @Override
  public Optional<String> fullNameOf(PersonId person) {
    return usernameOf(person);
  }
}
