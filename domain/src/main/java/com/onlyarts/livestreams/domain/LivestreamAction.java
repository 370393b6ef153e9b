package com.onlyarts.livestreams.domain;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.DryRun;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody can do with a stream, in the words of the contract. Each is the act itself, so that
 * it is refused here for the same reasons (R70, R71, R73).
 */
public enum LivestreamAction {
  /** Announce something else. */
  UPDATE(
      (it, by, now) -> {
        it.revise(it.details(), it.auction(), by, now);
        return true;
      }),
  /** Go on air. */
  START(
      (it, by, now) -> {
        it.requireArtist(by);
        return it.start(now);
      }),
  /** End it. */
  END(
      (it, by, now) -> {
        it.requireArtist(by);
        it.requireEndable(now);
        return it.end(now);
      }),
  /** Make the key of before worthless. */
  CREATE_STREAM_KEY(
      (it, by, _) -> {
        it.requireArtist(by);
        return true;
      }),
  /** Bid. */
  BID(
      (it, by, now) -> {
        it.requireOpenTo(by, now);
        return true;
      });

  private final Act act;

  LivestreamAction(Act act) {
    this.act = act;
  }

  /** As the contract says it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<LivestreamAction> openTo(Livestream stream, PersonId person, Instant now) {
    return Arrays.stream(values())
        .filter(action -> DryRun.succeeds(() -> action.act.changes(stream.copy(), person, now)))
        .toList();
  }

  /** The act on a copy; answers whether it is news. */
  @FunctionalInterface
  private interface Act {
    boolean changes(Livestream copy, PersonId by, Instant now);
  }
}
