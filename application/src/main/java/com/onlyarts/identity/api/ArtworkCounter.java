package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;

/** Keeps the number of works on an artist's profile (R17). */
public interface ArtworkCounter {

  /**
   * So many more works, or fewer when negative, are public now; called in the transaction of the
   * change.
   */
  void artworksChanged(PersonId artist, int difference);
}
