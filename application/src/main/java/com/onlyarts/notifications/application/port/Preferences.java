package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.ChannelPreferences;
import com.onlyarts.notifications.domain.NotificationType;
import java.util.Map;
import java.util.Set;

/** What people wish to hear of, and how; everything, until they say otherwise. */
public interface Preferences {
  /** What each of these people wishes. */
  Map<PersonId, ChannelPreferences> of(Set<PersonId> people, NotificationType type);

  /** What somebody wishes. */
  default ChannelPreferences of(PersonId person, NotificationType type) {
    return of(Set.of(person), type).getOrDefault(person, ChannelPreferences.EVERYTHING);
  }

  /** Their wishes for every type there is. */
  Map<NotificationType, ChannelPreferences> allOf(PersonId person);

  void set(PersonId person, NotificationType type, ChannelPreferences preferences);

  void removeAllOf(PersonId person);
}
