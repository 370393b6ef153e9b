package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.ordering.domain.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The hammer falls: the winner gets an order, or nobody does (R73, R74). Runs on any node; an
 * auction is settled once.
 */
public final class SettlingAuctions {
  /** So that whoever bid in time, and is still waiting for their turn, is heard. */
  public static final Duration GRACE = Duration.ofSeconds(2);

  private static final int BATCH = 50;

  private final Transactions transactions;
  private final Livestreams livestreams;
  private final StreamLifecycle lifecycle;
  private final Auctioneer auctioneer;
  private final Clock clock;
  private final ItemByItem items;

  public SettlingAuctions(
      Transactions transactions,
      Livestreams livestreams,
      StreamLifecycle lifecycle,
      Auctioneer auctioneer,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.lifecycle = lifecycle;
    this.auctioneer = auctioneer;
    this.clock = clock;
    this.items = items;
  }

  /**
   * Settles what has ended, each auction in a transaction of its own. Nobody outside is spoken to:
   * the money is asked for by {@link LotPaymentsJob}.
   */
  public void settleEnded() {
    Instant ended = clock.instant().minus(GRACE);
    items.all(LivestreamId::value, last -> livestreams.unsettled(ended, last, BATCH), this::settle);
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
                      lifecycle.end(stream, now);
                      auctioneer.settle(stream, now);
                    }));
  }

  /** Looked at again under the lock: a late bid may have postponed the end meanwhile. */
  private static boolean isOver(Livestream stream, Instant now) {
    boolean timeIsUp = stream.auctionEnd().filter(it -> it.isOver(now.minus(GRACE))).isPresent();
    return stream.isAuction() && (stream.status() == LivestreamStatus.ENDED || timeIsUp);
  }

  /** The winner's order will not be paid: the next bidder's turn, or nobody's (R74). */
  public void passOn(OrderId order) {
    transactions.inTransaction(() -> auctioneer.passOn(order, clock.instant()));
  }
}
