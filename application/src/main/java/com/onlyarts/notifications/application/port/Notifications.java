package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.Notice;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everybody's notifications. */
public interface Notifications {
  /** Notes that people are told a fact each; answers those who were not told it before (R83). */
  Set<PersonId> remember(Map<PersonId, String> facts, Instant at);

  /**
   * Forgets facts told, and subjects taken back, before this instant; answers how many facts, a
   * limited number a call.
   */
  int forgetFacts(Instant before);

  /**
   * The unread ones in which a burst of each of these people is gathered, locked until the
   * transaction ends (R82).
   */
  Map<PersonId, Notification> lockUnread(Map<PersonId, String> bursts);

  /** Adds them, but for those whose burst has an unread one by now; answers what was added. */
  List<Notification> add(List<Notification> notifications);

  /** Replaces what they said by what they say now. */
  void save(List<Notification> notifications);

  /**
   * Marks one as read, and leaves one that is read alone; false if this person has no such
   * notification.
   */
  boolean markRead(PersonId person, NotificationId notification, Instant at);

  /** Marks all as read that are there; answers how many were not. */
  int markAllRead(PersonId person, Instant at);

  /** Removes one; false if this person has no such notification. */
  boolean remove(PersonId person, NotificationId notification);

  /**
   * When one of these subjects was taken back last; empty if none was. Nobody takes one back until
   * the transaction ends.
   */
  Optional<Instant> takenBack(Collection<String> subjects);

  /** Notes that this subject was taken back; waits for whoever is telling of it. */
  void noteTakenBack(String subject, Instant at);

  /**
   * Notes a notice that a notification tells of; false if it does already. Only what has subjects
   * can be taken out again.
   */
  boolean addPart(NotificationId notification, Notice notice, Instant at);

  /** Takes whatever has this subject out of all notifications, and locks these. */
  List<Remains> removeParts(String subject);

  /**
   * A notification of which something was taken out.
   *
   * @param notification as it was
   * @param taken how many facts were taken out
   * @param latest the latest notice that it still tells of, none if that was all
   */
  record Remains(Notification notification, int taken, Optional<Part> latest) {}

  /** A notice and when it was told. */
  record Part(Notice notice, Instant at) {}

  /** Marks as read what is unread in a person's inbox about a thing that they have seen (R82). */
  void markReadAbout(PersonId person, String member, UUID thing, Instant at);

  /** Removes everything of a person who has left (R19). */
  void removeAllOf(PersonId person);
}
