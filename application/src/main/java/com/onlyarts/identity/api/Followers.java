package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who follows somebody, for telling them all, however many they are. */
public interface Followers {
  /** The next so many, the longest followers first. */
  List<Follower> of(PersonId followed, Place after, int atMost);

  /** One of them, and the place right behind. */
  record Follower(PersonId person, Place place) {}

  /** A place in the list of somebody's followers. */
  record Place(Instant since, UUID follow) {
    /** Before them all. */
    public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
  }
}
