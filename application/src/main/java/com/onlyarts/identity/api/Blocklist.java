package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;

/** Who wants nothing to do with whom (R81). */
public interface Blocklist {

  /** Whether either of the two has blocked the other. */
  boolean areApart(PersonId one, PersonId other);
}
