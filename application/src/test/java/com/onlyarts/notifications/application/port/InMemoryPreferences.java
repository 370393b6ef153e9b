package com.onlyarts.notifications.application.port;

import static java.util.stream.Collectors.toMap;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Wishes in maps. */
public final class InMemoryPreferences implements Preferences {
  private final Map<PersonId, Map<NotificationType, ChannelPreferences>> said = new HashMap<>();

  @Override
  public Map<PersonId, ChannelPreferences> of(Set<PersonId> people, NotificationType type) {
    return people.stream()
        .collect(
            toMap(
                person -> person,
                person ->
                    said.getOrDefault(person, Map.of())
                        .getOrDefault(type, ChannelPreferences.EVERYTHING)));
  }

  @Override
  public Map<NotificationType, ChannelPreferences> allOf(PersonId person) {
    Map<NotificationType, ChannelPreferences> all = new EnumMap<>(NotificationType.class);
    for (NotificationType type : NotificationType.values()) {
      all.put(type, of(person, type));
    }
    return all;
  }

  @Override
  public void set(PersonId person, NotificationType type, ChannelPreferences preferences) {
    said.computeIfAbsent(person, _ -> new EnumMap<>(NotificationType.class)).put(type, preferences);
  }

  @Override
  public void removeAllOf(PersonId person) {
    said.remove(person);
  }
}
