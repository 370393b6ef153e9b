package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The hammer falls: the winner gets an order, or nobody does (R73, R74). Runs on any node; an auction is settled once. */
public final class SettlingAuctions {
  /** So that whoever bid in time, and is still waiting for their turn, is heard. */
  public static final Duration GRACE = Duration.ofSeconds(2);

  private static final int AT_ONCE = 50;

  private final Transactions transactions;
  private final Livestreams livestreams;
  private final Stage stage;
  private final Auctioneer auctioneer;
  private final Clock clock;

  public SettlingAuctions(Transactions transactions, Livestreams livestreams, Stage stage, Auctioneer auctioneer, Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.stage = stage;
    this.auctioneer = auctioneer;
    this.clock = clock;
  }

  /**
   * Settles what has ended, each auction in a transaction of its own; one that fails must not keep the others waiting. Then the provider is asked for
   * the money of whatever is not asked for yet, outside any transaction.
   */
  public void settleEnded() {
    List<RuntimeException> failures = new ArrayList<>();
    for (LivestreamId id : livestreams.unsettled(clock.instant().minus(GRACE), AT_ONCE)) {
      attempt(() -> settle(id), failures);
    }
    for (OrderId order : auctioneer.unrequested(AT_ONCE)) {
      attempt(() -> auctioneer.request(order, clock.instant()), failures);
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void settle(LivestreamId id) {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            livestreams
                .lock(id)
                .filter(stream -> isOver(stream, now) && livestreams.settle(id, now))
                .ifPresent(
                    stream -> {
                      stage.end(stream, now);
                      auctioneer.settle(stream, now);
                    }));
  }

  /** Looked at again under the lock: a late bid may have postponed the end meanwhile. */
  private static boolean isOver(Livestream stream, Instant now) {
    boolean timeIsUp = stream.countdown().filter(it -> it.isOver(now.minus(GRACE))).isPresent();
    return stream.isAuction() && (stream.status() == LivestreamStatus.ENDED || timeIsUp);
  }

  /** The winner's order will not be paid: the next bidder's turn, or nobody's (R74). */
  public void passOn(OrderId order) {
    transactions.inTransaction(() -> auctioneer.passOn(order, clock.instant()));
  }

  private static void attempt(Runnable act, List<RuntimeException> failures) {
    try {
      act.run();
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }
}
