package com.onlyarts.notifications.application.port;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.notifications.domain.PushSubscriptionId;
import com.onlyarts.notifications.domain.PushTarget;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The browsers that take pushes, and whose they are. */
public interface PushSubscriptions {
  /**
   * Registers a browser. One that is known by its endpoint keeps its identity and belongs to this
   * person and session from now on, with these keys.
   *
   * @param atMost how many browsers a person has; the longest unseen go
   */
  Browser register(PersonId person, SessionId session, PushTarget target, Instant at, int atMost);

  /**
   * Of each who has any, the latest registered first; without those whose session is over (R13).
   */
  Map<PersonId, List<Browser>> of(Set<PersonId> people);

  /** Somebody's. */
  default List<Browser> of(PersonId person) {
    return of(Set.of(person)).getOrDefault(person, List.of());
  }

  /**
   * Where one is reached; empty if it is gone, somebody else's by now, or its session is over at
   * this instant (R13).
   */
  Optional<PushTarget> target(PushSubscriptionId subscription, PersonId person, Instant at);

  /** Removes one; false if this person has no such browser. */
  boolean remove(PersonId person, PushSubscriptionId subscription);

  /** Removes one that its push service does not know any more. */
  void remove(PushSubscriptionId subscription);

  void removeAllOf(PersonId person);

  /** Forgets those whose session is over. */
  void sweep();

  /** One browser, as its owner sees it. */
  record Browser(PushSubscriptionId id, URI endpoint, Instant registeredAt) {}
}
