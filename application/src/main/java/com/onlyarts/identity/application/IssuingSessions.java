package com.onlyarts.identity.application;

import com.onlyarts.identity.api.Caller;
import com.onlyarts.identity.application.SignedIn.RefreshGrant;
import com.onlyarts.identity.application.port.AccessTokenIssuer;
import com.onlyarts.identity.application.port.AccountView;
import com.onlyarts.identity.application.port.People;
import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.IdentityRejection.InvalidToken;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Secret;
import com.onlyarts.identity.domain.Session;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where people who have proven who they are get their session and their tokens (R13, R14). */
public final class IssuingSessions {
  private final Sessions sessions;
  private final People people;
  private final AccessTokenIssuer issue;
  private final SessionTerms terms;
  private final Clock clock;

  public IssuingSessions(
      Sessions sessions, People people, AccessTokenIssuer issue, SessionTerms terms, Clock clock) {
    this.sessions = sessions;
    this.people = people;
    this.issue = issue;
    this.terms = terms;
    this.clock = clock;
  }

  /** Opens a session; inside the transaction of whatever proved the person. */
  Stay admit(PersonId person, Device device) {
    Instant now = clock.instant();
    Session session = new Session(SessionId.next(), person, device, now, now.plus(terms.longest()));
    Secret token = Secret.next();
    Instant tokenEnd = terms.tokenEnd(now, session.expiresAt());
    sessions.open(session, token.digest(), tokenEnd);
    return new Stay(
        person,
        session.id(),
        Optional.of(new RefreshGrant(token, Duration.between(now, tokenEnd))));
  }

  /** Makes the access token; after the transaction, for it needs none. */
  SignedIn welcome(Stay stay) {
    AccountView account =
        people.account(stay.person()).orElseThrow(() -> new Rejected(new InvalidToken()));
    Instant now = clock.instant();
    String token =
        issue.issue(
            new Caller(stay.person(), stay.session(), account.profile().role()),
            now,
            now.plus(terms.accessToken()));
    return new SignedIn(account, token, terms.accessToken(), stay.refresh());
  }

  /** A session, and the refresh token that was just made for it. */
  record Stay(PersonId person, SessionId session, Optional<RefreshGrant> refresh) {}
}
