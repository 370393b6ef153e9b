package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import java.util.HashMap;
import java.util.Map;

/** Counts works in a map. */
public final class InMemoryArtworkCounter implements ArtworkCounter {
  private final Map<PersonId, Integer> works = new HashMap<>();

  @Override
  public void artworksChanged(PersonId artist, int difference) {
    works.merge(artist, difference, Integer::sum);
  }

  public int of(PersonId artist) {
    return works.getOrDefault(artist, 0);
  }
}
