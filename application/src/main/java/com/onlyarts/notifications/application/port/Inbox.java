package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import com.onlyarts.notifications.domain.NotificationId;
import com.onlyarts.notifications.domain.NotificationType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notifications as people read them. */
public interface Inbox {
  /**
   * Latest first.
   *
   * @param unread only unread ones, or only read ones
   */
  Contents of(PersonId person, Optional<Boolean> unread, PageRequest request);

  /** How many each has unread: as many as the list of the unread ones has (R82). */
  Map<PersonId, Long> unread(Set<PersonId> people);

  /** How many somebody has unread. */
  default long unread(PersonId person) {
    return unread(Set.of(person)).getOrDefault(person, 0L);
  }

  /**
   * A stretch of the inbox.
   *
   * @param unread how many are unread in all of it
   */
  record Contents(Page<Entry> page, long unread) {}

  /** One line of the inbox. */
  record Entry(
      NotificationId id,
      NotificationType type,
      String title,
      String message,
      Optional<String> link,
      boolean read,
      Map<String, Object> metadata,
      Instant createdAt) {}
}
