package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.Optional;

/** Who gives their time, and for how much. */
public interface Artists {

  /**
   * The artist of this id; empty for anybody who is none, or whose account is not in good standing.
   */
  Optional<ArtistRate> find(PersonId artist);
}
