package com.onlyarts.notifications.domain;

import com.onlyarts.kernel.Identifier;
import java.util.LinkedHashMap;
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
 */
public record Notice(
    NotificationType type,
    String fact,
    String title,
    NotificationText text,
    String link,
    Map<String, Object> about,
    Optional<String> burst,
    int times) {
  public Notice {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("a link is a path on this platform: " + link);
    }
    about = Map.copyOf(about);
  }

  /** A notice with nothing but a title so far. */
  public static Notice of(NotificationType type, String fact, String title) {
    return new Notice(
        type, fact, title, new NotificationText.Plain(title), "/", Map.of(), Optional.empty(), 1);
  }

  public Notice saying(String sentence) {
    return worded(new NotificationText.Plain(sentence));
  }

  /** Counts how many did the same: {@code Ada and 3 others liked Tide}. */
  public Notice saying(String who, String did) {
    return worded(new NotificationText.People(who, did));
  }

  public Notice leadingTo(String path) {
    return new Notice(type, fact, title, text, path, about, burst, times);
  }

  public Notice about(String member, Identifier id) {
    return about(member, id.value().toString());
  }

  public Notice about(String member, String value) {
    Map<String, Object> more = new LinkedHashMap<>(about);
    more.put(member, value);
    return new Notice(type, fact, title, text, link, more, burst, times);
  }

  public Notice gatheredBy(String key) {
    return new Notice(type, fact, title, text, link, about, Optional.of(key), times);
  }

  /** The same for so many facts, of which this is the latest. */
  public Notice standingFor(int facts) {
    return new Notice(type, fact, title, text, link, about, burst, facts);
  }

  private Notice worded(NotificationText words) {
    return new Notice(type, fact, title, words, link, about, burst, times);
  }
}
