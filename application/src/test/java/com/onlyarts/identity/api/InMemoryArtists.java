package com.onlyarts.identity.api;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Artists and their rates in a map. */
public final class InMemoryArtists implements Artists {
  private final Map<PersonId, ArtistRate> rates = new HashMap<>();

  @Override
  public Optional<ArtistRate> find(PersonId artist) {
    return Optional.ofNullable(rates.get(artist));
  }

  /** From now on this is an artist at this rate. */
  public void charge(PersonId artist, Optional<Money> hourlyRate) {
    rates.put(artist, new ArtistRate(artist, hourlyRate));
  }
}
