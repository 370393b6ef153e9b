package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.identity.domain.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Marks in a map, in the order they were made. */
public final class InMemoryFavorites implements Favorites {
  private final Map<Mark, Instant> marks = new LinkedHashMap<>();

  @Override
  public boolean add(PersonId person, ArtworkId artwork, Instant at) {
    return marks.putIfAbsent(new Mark(person, artwork), at) == null;
  }

  @Override
  public boolean remove(PersonId person, ArtworkId artwork) {
    return marks.remove(new Mark(person, artwork)) != null;
  }

  @Override
  public int count(ArtworkId artwork) {
    return (int) marks.keySet().stream().filter(mark -> mark.artwork().equals(artwork)).count();
  }

  boolean has(PersonId person, ArtworkId artwork) {
    return marks.containsKey(new Mark(person, artwork));
  }

  /** What somebody marked, latest first. */
  List<ArtworkId> of(PersonId person) {
    return marks.keySet().stream()
        .filter(mark -> mark.person().equals(person))
        .map(Mark::artwork)
        .toList()
        .reversed();
  }

  private record Mark(PersonId person, ArtworkId artwork) {}
}
