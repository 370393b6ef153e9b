package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.application.port.Sessions.OpenSession;
import com.onlyarts.identity.domain.IdentityRejection.SessionNotFound;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A person sees where they are signed in, and ends what they do not recognise. */
public final class ReviewingSessions {
  private final Transactions transactions;
  private final Sessions sessions;
  private final Clock clock;

  public ReviewingSessions(Transactions transactions, Sessions sessions, Clock clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** The latest used first. */
  public List<OpenSession> list(Caller caller) {
    return sessions.openOf(caller.person(), clock.instant());
  }

  /** Ends one session, the caller's own too; somebody else's is as good as unknown (R2). */
  public void end(Caller caller, SessionId session) {
    transactions.inTransaction(
        () -> {
          if (!sessions.end(caller.person(), session, EndReason.ENDED_BY_OWNER, clock.instant())) {
            throw new Rejected(new SessionNotFound(session));
          }
        });
  }

  /** Ends every session but the caller's; answers how many. */
  public int endOthers(Caller caller) {
    return transactions.inTransaction(
        () ->
            sessions.endAll(
                caller.person(),
                Optional.of(caller.session()),
                EndReason.ENDED_BY_OWNER,
                clock.instant()));
  }
}
