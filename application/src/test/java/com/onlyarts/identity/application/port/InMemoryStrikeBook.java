package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Strikes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Strikes in a map. */
public final class InMemoryStrikeBook implements StrikeBook {
  private final Map<String, Strikes> strikes = new HashMap<>();

  @Override
  public Map<String, Strikes> of(Set<String> subjects) {
    Map<String, Strikes> found = new HashMap<>(strikes);
    found.keySet().retainAll(subjects);
    return found;
  }

  @Override
  public void change(String subject, Instant now, UnaryOperator<Strikes> change) {
    strikes.compute(subject, (_, before) -> change.apply(before == null ? Strikes.none(now) : before));
  }

  @Override
  public void forget(String subject) {
    strikes.remove(subject);
  }

  @Override
  public void sweep(Instant before) {
    strikes.values().removeIf(each -> each.since().isBefore(before) && each.blockedUntil().filter(before::isBefore).isEmpty());
  }
}
