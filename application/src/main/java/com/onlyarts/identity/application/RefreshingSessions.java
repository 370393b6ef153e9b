package com.onlyarts.identity.application;

import com.onlyarts.identity.application.IssuingSessions.Stay;
import com.onlyarts.identity.application.SignedIn.RefreshGrant;
import com.onlyarts.identity.application.port.Accounts;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.application.port.Sessions.EndReason;
import com.onlyarts.identity.application.port.Sessions.Rotation;
import com.onlyarts.identity.domain.Account;
import com.onlyarts.identity.domain.IdentityRejection.InvalidRefreshToken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.kernel.Rejected;
import com.onlyarts.kernel.application.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A browser gets a fresh access token for its refresh token, which is replaced on the way (R14).
 */
public final class RefreshingSessions {
  private final Transactions transactions;
  private final Sessions sessions;
  private final Accounts accounts;
  private final IssuingSessions issuing;
  private final SessionTerms terms;
  private final Clock clock;

  public RefreshingSessions(
      Transactions transactions,
      Sessions sessions,
      Accounts accounts,
      IssuingSessions issuing,
      SessionTerms terms,
      Clock clock) {
    this.transactions = transactions;
    this.sessions = sessions;
    this.accounts = accounts;
    this.issuing = issuing;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * The loser of a race within 10 seconds gets no new refresh token; a replay after that ends the
   * session, the thief's and the owner's.
   */
  public SignedIn refresh(Secret token) {
    Instant now = clock.instant();
    Secret successor = Secret.next();
    Rotation rotation = transactions.inTransaction(() -> rotate(token, successor, now));
    return switch (rotation) {
      case Rotation.Done(var session, var person, var tokenEnd) ->
          issuing.welcome(
              new Stay(
                  person,
                  session,
                  Optional.of(new RefreshGrant(successor, Duration.between(now, tokenEnd)))));
      case Rotation.LostRace(var session, var person) ->
          issuing.welcome(new Stay(person, session, Optional.empty()));
      case Rotation.Replayed _, Rotation.Worthless _ ->
          throw new Rejected(new InvalidRefreshToken());
    };
  }

  /**
   * The end of a replayed session is committed, which is why it is not refused in here; a suspended
   * account gets its token back.
   */
  private Rotation rotate(Secret token, Secret successor, Instant now) {
    Rotation rotation = sessions.rotate(token.digest(), successor.digest(), terms, now);
    switch (rotation) {
      case Rotation.Done(_, var person, _) -> requireInGoodStanding(person);
      case Rotation.LostRace(_, var person) -> requireInGoodStanding(person);
      case Rotation.Replayed(var session) -> sessions.end(session, EndReason.TOKEN_REPLAYED, now);
      case Rotation.Worthless _ -> {}
    }
    return rotation;
  }

  private void requireInGoodStanding(PersonId person) {
    accounts
        .find(person)
        .ifPresentOrElse(
            Account::requireInGoodStanding,
            () -> {
              throw new Rejected(new InvalidRefreshToken());
            });
  }
}
