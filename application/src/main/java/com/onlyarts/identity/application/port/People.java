package com.onlyarts.identity.application.port;

import com.onlyarts.identity.api.PersonBrief;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.kernel.api.Page;
import com.onlyarts.kernel.api.PageRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * People as they are looked at: read models, one statement a page and one for its total, that never
 * visit the domain. Lists and searches pass over whomever a block keeps apart from the viewer
 * (R81).
 */
public interface People {
  /**
   * A list of more people than this has {@code MOST_COUNTED + 1} for its total: "more than 10,000".
   */
  int MOST_COUNTED = 10_000;

  /** The owner's own view; empty once they have left. */
  Optional<AccountView> account(PersonId person);

  /**
   * Everybody's view, by username ignoring case; empty if there is no such person, or they have
   * left or are suspended.
   */
  Optional<ProfileView> profile(String username, Optional<PersonId> viewer);

  /** Whether there is such a person, who has neither left nor is suspended. */
  boolean isThere(PersonId person);

  /** Who follows the person, latest first. */
  Page<ListedPerson> followers(PersonId person, Optional<PersonId> viewer, PageRequest request);

  /** Whom the person follows, latest first. */
  Page<ListedPerson> following(PersonId person, Optional<PersonId> viewer, PageRequest request);

  /**
   * People whose username or full name starts with, contains or resembles the words, in this order,
   * at most 500: a total of 500 stands for at least as many.
   */
  Page<Found> search(String words, Optional<PersonId> viewer, PageRequest request);

  /** Everybody, latest first; the total is exact up to {@link #MOST_COUNTED}. */
  Page<Found> everybody(Optional<PersonId> viewer, PageRequest request);

  /** Whom the person has blocked, latest first. */
  Page<BlockedPerson> blockedBy(PersonId person, PageRequest request);

  /**
   * Somebody in a list of followers or followed.
   *
   * @param viewerFollows whether the caller follows them; empty for anonymous callers (R8)
   */
  record ListedPerson(PersonBrief person, Optional<Boolean> viewerFollows) {}

  /** Somebody found. */
  record Found(PersonBrief person, Role role, boolean verified, int followersCount) {}

  /** Somebody blocked. */
  record BlockedPerson(PersonBrief person, Instant blockedAt) {}
}
