package com.onlyarts.livestreams.application;

import com.onlyarts.kernel.application.ItemByItem;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Bids;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.LivestreamId;
import java.time.Clock;
import java.time.Instant;

/** Ends streams that nobody begins or ends, long after anybody could still want them (R70, R73). */
public final class EndingForgottenStreams {
  private static final int BATCH = 50;

  private final Transactions transactions;
  private final Livestreams livestreams;
  private final Bids bids;
  private final StreamLifecycle lifecycle;
  private final Clock clock;
  private final ItemByItem items;

  public EndingForgottenStreams(
      Transactions transactions,
      Livestreams livestreams,
      Bids bids,
      StreamLifecycle lifecycle,
      Clock clock,
      ItemByItem items) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.bids = bids;
    this.lifecycle = lifecycle;
    this.clock = clock;
    this.items = items;
  }

  /** Ends what was forgotten, each stream in a transaction of its own (job). */
  public void endForgotten() {
    items.all(
        LivestreamId::value,
        last -> livestreams.forgotten(clock.instant(), last, BATCH),
        this::endForgotten);
  }

  /** Looked at again under the lock: somebody may have bid meanwhile, or the artist has acted. */
  private void endForgotten(LivestreamId id) {
    Instant now = clock.instant();
    transactions.inTransaction(
        () ->
            livestreams
                .lock(id)
                .filter(
                    stream ->
                        stream
                            .lapsesAt(bids.lastAt(id))
                            .filter(at -> !now.isBefore(at))
                            .isPresent())
                .ifPresent(stream -> lifecycle.lapse(stream, now)));
  }
}
