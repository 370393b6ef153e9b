package com.onlyarts.livestreams.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.AuditTrail;
import com.onlyarts.kernel.application.port.Transactions;
import com.onlyarts.livestreams.application.port.Livestreams;
import com.onlyarts.livestreams.domain.Livestream;
import com.onlyarts.livestreams.domain.LivestreamId;
import com.onlyarts.livestreams.domain.LivestreamStatus;
import com.onlyarts.livestreams.domain.LivestreamsRejection.LivestreamNotFound;
import com.onlyarts.livestreams.domain.LivestreamsRejection.StatusNotPossible;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** An artist goes on air and ends it; an admin can end it too (R70, R73). */
public final class RunningLivestreams {
  private final Transactions transactions;
  private final Livestreams livestreams;
  private final StreamLifecycle lifecycle;
  private final AuditTrail audit;
  private final Clock clock;

  public RunningLivestreams(
      Transactions transactions,
      Livestreams livestreams,
      StreamLifecycle lifecycle,
      AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.livestreams = livestreams;
    this.lifecycle = lifecycle;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Moves the stream on; the same status again changes nothing. An admin ends anybody's stream, and
   * an auction without a sale by that.
   */
  public void become(Caller caller, LivestreamId id, LivestreamStatus next) {
    transactions.inTransaction(
        () -> {
          Livestream stream =
              livestreams.lock(id).orElseThrow(() -> new Rejected(new LivestreamNotFound(id)));
          if (caller.isAdmin()
              && next == LivestreamStatus.ENDED
              && !stream.artist().equals(caller.person())) {
            callOff(caller, stream);
          } else {
            stream.requireArtist(caller.person());
            move(stream, next, clock.instant());
          }
        });
  }

  private void move(Livestream stream, LivestreamStatus next, Instant now) {
    switch (next) {
      case SCHEDULED -> requireScheduled(stream);
      case LIVE -> lifecycle.start(stream, now);
      case ENDED -> {
        stream.requireEndable(now);
        lifecycle.end(stream, now);
      }
    }
  }

  private void callOff(Caller admin, Livestream stream) {
    boolean isNews = stream.status() != LivestreamStatus.ENDED;
    lifecycle.callOff(stream, clock.instant());
    if (isNews) {
      audit.record(
          admin.person().value(),
          "livestreams.end",
          "livestream",
          stream.id().value().toString(),
          Map.of());
    }
  }

  private static void requireScheduled(Livestream stream) {
    if (stream.status() != LivestreamStatus.SCHEDULED) {
      throw new Rejected(new StatusNotPossible(stream.status(), LivestreamStatus.SCHEDULED));
    }
  }
}
