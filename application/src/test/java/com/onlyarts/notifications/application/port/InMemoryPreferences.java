package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.Wishes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Wishes in maps. */
public final class InMemoryPreferences implements Preferences {
  private final Map<PersonId, Map<NotificationType, Wishes>> said = new HashMap<>();

  @Override
  public Wishes of(PersonId person, NotificationType type) {
    return said.getOrDefault(person, Map.of()).getOrDefault(type, Wishes.EVERYTHING);
  }

  @Override
  public Map<NotificationType, Wishes> allOf(PersonId person) {
    Map<NotificationType, Wishes> all = new EnumMap<>(NotificationType.class);
    for (NotificationType type : NotificationType.values()) {
      all.put(type, of(person, type));
    }
    return all;
  }

  @Override
  public void set(PersonId person, NotificationType type, Wishes wishes) {
    said.computeIfAbsent(person, _ -> new EnumMap<>(NotificationType.class)).put(type, wishes);
  }

  @Override
  public void removeAllOf(PersonId person) {
    said.remove(person);
  }
}
