package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import java.time.Clock;

/** An artist goes on air and ends it (R70). */
public final class RunningLivestreams {
  private final Transactions transactions;
  private final Livestreams livestreams;
  private final StreamLifecycle lifecycle;
  private final Clock clock;

  public RunningLivestreams(
      Transactions transactions, Livestreams livestreams, StreamLifecycle lifecycle, Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.lifecycle = lifecycle;
    this.clock = clock;
  }

  /** Moves the stream on; the same status again changes nothing. */
  public void become(Caller artist, LivestreamId id, LivestreamStatus next) {
    transactions.inTransaction(
        () -> {
          Livestream stream =
              livestreams.lock(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
          stream.requireArtist(artist.person());
          switch (next) {
            case SCHEDULED -> requireScheduled(stream);
            case LIVE -> lifecycle.start(stream, clock.instant());
            case ENDED -> lifecycle.end(stream, clock.instant());
          }
        });
  }

  private static void requireScheduled(Livestream stream) {
    if (stream.status() != LivestreamStatus.SCHEDULED) {
      throw new Rejected(new StatusNotPossible(stream.status(), LivestreamStatus.SCHEDULED));
    }
  }
}
