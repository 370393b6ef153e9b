package com.onlyarts.payments.application.port;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Positions in a map. */
public final class InMemorySweepPositions implements SweepPositions {
  private final Map<String, Position> positions = new HashMap<>();

  @Override
  public Optional<Position> of(String provider, String list) {
    return Optional.ofNullable(positions.get(provider + " " + list));
  }

  @Override
  public void keep(String provider, String list, Position position) {
    positions.put(provider + " " + list, position);
  }
}
