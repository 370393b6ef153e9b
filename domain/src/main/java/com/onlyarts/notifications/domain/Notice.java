package com.onlyarts.notifications.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something to tell a person, before it is known whether they wish to hear of it.
 *
 * @param fact what it tells, unlike anything else this person is told: whatever reports it twice is
 *     heard once
 * @param link a path on this platform, as in {@code /artworks/…}
 * @param about what programs need of it, in the contract's words
 * @param burst what it is gathered with while unread; alone if empty (R82)
 * @param times how many such facts it tells of at once, at least 1
 * @param subjects what it stands and falls with: it is told no longer once one of them is taken
 *     back (R82)
 */
public record Notice(
    NotificationType type,
    String fact,
    String title,
    NotificationText text,
    String link,
    Map<String, Object> about,
    Optional<String> burst,
    int times,
    List<String> subjects) {
  public Notice {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("a link is a path on this platform: " + link);
    }
    about = Map.copyOf(about);
    subjects = List.copyOf(subjects);
  }
}
