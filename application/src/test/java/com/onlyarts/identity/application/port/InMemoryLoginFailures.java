package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.FailureCount;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Strikes in a map. */
public final class InMemoryLoginFailures implements LoginFailures {
  private final Map<String, FailureCount> failures = new HashMap<>();

  @Override
  public Map<String, FailureCount> of(Set<String> subjects) {
    Map<String, FailureCount> found = new HashMap<>(failures);
    found.keySet().retainAll(subjects);
    return found;
  }

  @Override
  public void change(String subject, Instant now, UnaryOperator<FailureCount> change) {
    failures.compute(
        subject, (_, before) -> change.apply(before == null ? FailureCount.none(now) : before));
  }

  @Override
  public void forget(String subject) {
    failures.remove(subject);
  }

  @Override
  public void sweep(Instant before) {
    failures
        .values()
        .removeIf(
            each ->
                each.since().isBefore(before)
                    && each.blockedUntil().filter(before::isBefore).isEmpty());
  }
}
