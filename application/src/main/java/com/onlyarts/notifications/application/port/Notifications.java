package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.notifications.domain.Notification;
import com.onlyarts.notifications.domain.NotificationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Everybody's notifications. */
public interface Notifications {
  /** Notes that a person is told a fact; false if they were before (R83). */
  boolean remember(PersonId to, String fact, Instant at);

  /** Forgets facts told before this instant; answers how many of them, a limited number a call. */
  int forgetFacts(Instant before);

  /** The unread one a burst is gathered in, locked until the transaction ends (R82). */
  Optional<Notification> lockUnread(PersonId to, String burst);

  /** Adds one; false, and nothing added, if its burst has an unread one by now. */
  boolean add(Notification notification);

  /** Replaces what it said by what it says now. */
  void save(Notification notification);

  /**
   * Marks one as read, and leaves one that is read alone; false if this person has no such
   * notification.
   */
  boolean markRead(PersonId person, NotificationId notification, Instant at);

  /** Marks all as read that are there; answers how many were not. */
  int markAllRead(PersonId person, Instant at);

  /** Removes one; false if this person has no such notification. */
  boolean remove(PersonId person, NotificationId notification);

  /** Removes from a person's inbox what is about a thing that was taken back (R82). */
  void removeAbout(PersonId person, String member, UUID thing);

  /** Marks as read what is unread in a person's inbox about a thing that they have seen (R82). */
  void markReadAbout(PersonId person, String member, UUID thing, Instant at);

  /** Removes everything of a person who has left, and what names them to others (R19). */
  void removeAllOf(PersonId person);
}
