package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;

/**
 * Who has marked which work. The number on the work changes with the rows, by what was really added
 * or removed (R17).
 */
public interface Favorites {

  /** Adds the mark; false if it was there already. The work is locked by the caller. */
  boolean add(PersonId person, ArtworkId artwork, Instant at);

  /** Takes the mark away; false if there was none. The work is locked by the caller. */
  boolean remove(PersonId person, ArtworkId artwork);

  /** The number on the work. */
  int count(ArtworkId artwork);
}
