package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.HashSet;
import java.util.Set;

/** Remembers who wants nothing to do with whom. */
public final class InMemoryBlocklist implements Blocklist {
  private final Set<Set<PersonId>> apart = new HashSet<>();

  @Override
  public boolean areApart(PersonId one, PersonId other) {
    return !one.equals(other) && apart.contains(Set.of(one, other));
  }

  /** From now on the two are apart, both ways. */
  public void part(PersonId one, PersonId other) {
    apart.add(Set.of(one, other));
  }
}
