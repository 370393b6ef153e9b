package com.onlyarts.notifications.domain;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in somebody's inbox.
 *
 * @param about what programs need of it; one that gathers a burst has its {@code count} there
 * @param burst what is still gathered into it while it is unread (R82)
 * @param times how many facts it stands for
 * @param at when it was told, or last added to
 */
public record Notification(
    NotificationId id,
    PersonId to,
    NotificationType type,
    String title,
    String message,
    String link,
    Map<String, Object> about,
    Optional<String> burst,
    int times,
    Instant at) {
  public static final String COUNT = "count";

  /** A notification of one notice. */
  public static Notification of(NotificationId id, PersonId to, Notice notice, Instant at) {
    return told(id, to, notice, notice.times(), at);
  }

  /** The same one, standing for this notice too; it comes to the top of the inbox again. */
  public Notification joinedBy(Notice notice, Instant now) {
    return told(id, to, notice, times + notice.times(), now);
  }

  /** The same one, standing for this notice too, of which the person has heard before. */
  public Notification joinedAgainBy(Notice notice) {
    return joinedBy(notice, at);
  }

  /**
   * The same one after something was taken back (R82).
   *
   * @param taken how many facts were
   * @param latest the latest notice that is left, which was told then
   */
  public Notification without(int taken, Notice latest, Instant then) {
    return told(id, to, latest, Math.max(times - taken, 1), then);
  }

  private static Notification told(
      NotificationId id, PersonId to, Notice notice, int times, Instant at) {
    return new Notification(
        id,
        to,
        notice.type(),
        notice.title(),
        notice.text().message(times),
        notice.link(),
        facts(notice, times),
        notice.burst(),
        times,
        at);
  }

  private static Map<String, Object> facts(Notice notice, int times) {
    Map<String, Object> facts = new LinkedHashMap<>(notice.about());
    notice.burst().ifPresent(_ -> facts.put(COUNT, times));
    return Map.copyOf(facts);
  }
}
