package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.Hold;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Holds in a map. */
public final class InMemoryHolds implements Holds {
  private final Map<HoldKey, List<Hold>> holds = new HashMap<>();
  private final Set<HoldKey> auctions = new LinkedHashSet<>();
  private final Set<HoldKey> winners = new LinkedHashSet<>();

  @Override
  public void add(HoldKey key, List<Hold> held, Instant at) {
    holds.put(key, held);
  }

  @Override
  public Map<HoldKey, Hold> heldOf(ArtworkId artwork) {
    Map<HoldKey, Hold> held = new HashMap<>();
    holds.forEach(
        (key, kept) ->
            kept.stream()
                .filter(hold -> hold.artwork().equals(artwork) && hold.is(Hold.State.HELD))
                .filter(_ -> !auctions.contains(key))
                .forEach(hold -> held.put(key, hold)));
    return held;
  }

  @Override
  public void addForAuction(HoldKey auction, ArtworkId artwork, Instant at) {
    add(auction, List.of(new Hold(artwork, 1, Hold.State.HELD)), at);
    auctions.add(auction);
  }

  @Override
  public List<HoldKey> auctionsOf(ArtworkId artwork) {
    return auctions.stream().filter(auction -> holds(auction, artwork)).toList();
  }

  @Override
  public void addForWinner(HoldKey order, ArtworkId artwork, Instant at) {
    add(order, List.of(new Hold(artwork, 1, Hold.State.HELD)), at);
    winners.add(order);
  }

  @Override
  public boolean isPromised(ArtworkId artwork) {
    return Stream.concat(auctions.stream(), winners.stream()).anyMatch(key -> holds(key, artwork));
  }

  private boolean holds(HoldKey key, ArtworkId artwork) {
    return lock(key).stream()
        .anyMatch(hold -> hold.artwork().equals(artwork) && hold.is(Hold.State.HELD));
  }

  @Override
  public List<Hold> lock(HoldKey key) {
    return holds.getOrDefault(key, List.of());
  }

  @Override
  public void become(HoldKey key, Set<ArtworkId> works, Hold.State state, Instant at) {
    holds.computeIfPresent(
        key,
        (_, kept) ->
            kept.stream()
                .map(
                    hold ->
                        works.contains(hold.artwork())
                            ? new Hold(hold.artwork(), hold.copies(), state, hold.exclusive())
                            : hold)
                .toList());
  }
}
