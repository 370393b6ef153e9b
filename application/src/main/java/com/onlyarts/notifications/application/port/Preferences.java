package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.NotificationType;
import com.onlyarts.notifications.domain.Wishes;
import java.util.Map;

/** What people wish to hear of, and how; everything, until they say otherwise. */
public interface Preferences {
  Wishes of(PersonId person, NotificationType type);

  /** Their wishes for every type there is. */
  Map<NotificationType, Wishes> allOf(PersonId person);

  void set(PersonId person, NotificationType type, Wishes wishes);

  void removeAllOf(PersonId person);
}
