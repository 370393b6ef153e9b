package com.onlyarts.livestreams.application.port;

import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.ViewerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leases in maps. */
public final class InMemoryAudience implements Audience {
  private final Map<LivestreamId, Map<ViewerId, Instant>> leases = new HashMap<>();
  private final Map<LivestreamId, Integer> told = new HashMap<>();

  @Override
  public void lease(LivestreamId livestream, ViewerId viewer, Instant until) {
    leasesOf(livestream).put(viewer, until);
  }

  @Override
  public void leave(LivestreamId livestream, ViewerId viewer) {
    leasesOf(livestream).remove(viewer);
  }

  @Override
  public int of(LivestreamId livestream) {
    return leasesOf(livestream).size();
  }

  @Override
  public void expire(Instant now) {
    leases.values().forEach(viewers -> viewers.values().removeIf(until -> !until.isAfter(now)));
  }

  @Override
  public List<Headcount> changes() {
    List<Headcount> changes =
        leases.keySet().stream()
            .map(it -> new Headcount(it, of(it)))
            .filter(it -> told.getOrDefault(it.livestream(), 0) != it.viewers())
            .toList();
    changes.forEach(it -> told.put(it.livestream(), it.viewers()));
    return changes;
  }

  private Map<ViewerId, Instant> leasesOf(LivestreamId livestream) {
    return leases.computeIfAbsent(livestream, _ -> new HashMap<>());
  }
}
