package com.onlyarts.catalog.application.port;

import com.onlyarts.catalog.api.HoldKey;
import com.onlyarts.catalog.domain.ArtworkId;
import com.onlyarts.catalog.domain.NumberedCopy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Numbers of copies in a list. */
public final class InMemoryEditionNumbers implements EditionNumbers {
  private final List<Given> numbers = new ArrayList<>();

  private enum State {
    THEIRS,
    BACK,
    PASSED_ON
  }

  private record Given(HoldKey key, ArtworkId artwork, NumberedCopy copy, State state) {
    Given as(State next) {
      return new Given(key, artwork, copy, next);
    }

    boolean isOf(HoldKey other, ArtworkId work) {
      return key.equals(other) && artwork.equals(work);
    }
  }

  @Override
  public int reclaim(HoldKey key, ArtworkId artwork) {
    numbers.replaceAll(
        it -> it.isOf(key, artwork) && it.state() == State.BACK ? it.as(State.THEIRS) : it);
    return of(key, artwork).size();
  }

  @Override
  public List<Integer> passOn(ArtworkId artwork, int most, Instant at) {
    List<Given> back =
        numbers.stream()
            .filter(it -> it.artwork().equals(artwork) && it.state() == State.BACK)
            .sorted(Comparator.comparingInt(it -> it.copy().number()))
            .limit(most)
            .toList();
    numbers.replaceAll(it -> back.contains(it) ? it.as(State.PASSED_ON) : it);
    return back.stream().map(it -> it.copy().number()).toList();
  }

  @Override
  public int last(ArtworkId artwork) {
    return numbers.stream()
        .filter(it -> it.artwork().equals(artwork))
        .mapToInt(it -> it.copy().number())
        .max()
        .orElse(0);
  }

  @Override
  public void give(HoldKey key, ArtworkId artwork, List<NumberedCopy> copies, Instant at) {
    copies.forEach(copy -> numbers.add(new Given(key, artwork, copy, State.THEIRS)));
  }

  @Override
  public void cameBack(HoldKey key, Set<ArtworkId> works, Instant at) {
    works.forEach(
        work ->
            numbers.replaceAll(
                it -> it.isOf(key, work) && it.state() == State.THEIRS ? it.as(State.BACK) : it));
  }

  /** What somebody has by now, for a test to look at. */
  public List<NumberedCopy> of(HoldKey key, ArtworkId artwork) {
    return numbers.stream()
        .filter(it -> it.isOf(key, artwork) && it.state() == State.THEIRS)
        .map(Given::copy)
        .toList();
  }
}
