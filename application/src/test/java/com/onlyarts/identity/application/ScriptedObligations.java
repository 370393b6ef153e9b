package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people owe or hold, as a test says. */
public final class ScriptedObligations implements Obligations {
  private final Map<PersonId, List<Obligation>> open = new HashMap<>();

  @Override
  public List<Obligation> of(PersonId person, Capacity as) {
    return open.getOrDefault(person, List.of());
  }

  public void set(PersonId person, Obligation... obligations) {
    open.put(person, List.of(obligations));
  }
}
