package com.onlyarts.identity.application;

import com.onlyarts.identity.api.GivenProofs;
import com.onlyarts.identity.api.PasswordChanged;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.kernel.application.port.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What hangs on a password and on an account, in one list that everybody uses who changes the one
 * or closes the other: sessions, and every proof given out before (R13, R16). What in turn hangs on
 * a session (tokens, pushes to its browser, event streams, tickets) asks whether it is open each
 * time it is used, so that ending a session is all there is to do. All of it in the transaction of
 * the caller.
 */
public final class CredentialTies {
  private final Sessions sessions;
  private final List<GivenProofs> proofs;
  private final Outbox outbox;
  private final Clock clock;

  public CredentialTies(Sessions sessions, List<GivenProofs> proofs, Outbox outbox, Clock clock) {
    this.sessions = sessions;
    this.proofs = List.copyOf(proofs);
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * The account has another password: whoever knew the former one is out, and its owner is told.
   *
   * @param but the session in which it was changed, which goes on
   */
  void passwordChanged(PersonId person, Optional<SessionId> but, EndReason reason) {
    cut(person, but, reason);
    outbox.publish(new PasswordChanged(person, clock.instant()));
  }

  /** The account is closed, for good or for a time: nothing of it works any more. */
  void accountClosed(PersonId person, EndReason reason) {
    cut(person, Optional.empty(), reason);
  }

  private void cut(PersonId person, Optional<SessionId> but, EndReason reason) {
    proofs.forEach(each -> each.voidAllOf(person));
    sessions.endAll(person, but, reason, clock.instant());
  }
}
