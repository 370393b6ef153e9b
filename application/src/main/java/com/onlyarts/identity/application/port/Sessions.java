package com.onlyarts.identity.application.port;

import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Session;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.domain.SessionTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions with their families of refresh tokens (R14). All of it inside a transaction. */
public interface Sessions {

  /** Opens a session with its first refresh token. */
  void open(Session session, Digest refreshToken, Instant tokenEnd);

  /**
   * Replaces a refresh token by its successor, atomically: of many at once one gets {@link
   * Rotation.Done}.
   */
  Rotation rotate(Digest token, Digest successor, SessionTerms terms, Instant now);

  /** The open session this refresh token, spent or not, belongs to. */
  Optional<SessionId> ofToken(Digest token);

  /** Ends a session of this person; false if they have no such open one. */
  boolean end(PersonId person, SessionId session, EndReason reason, Instant now);

  /** Ends a session, whosoever it is; nothing happens if it is over. */
  void end(SessionId session, EndReason reason, Instant now);

  /** Ends all sessions of the person but one, if one is named; answers how many. */
  int endAll(PersonId person, Optional<SessionId> but, EndReason reason, Instant now);

  /**
   * Whether the person has signed in from this address or on this device before, as far as that is
   * remembered (R15).
   */
  boolean isFamiliar(PersonId person, Device device);

  /** Where the person is signed in, the latest used first. */
  List<OpenSession> openOf(PersonId person, Instant now);

  /** Removes up to a thousand sessions that ended or expired so long ago; answers how many. */
  int sweep(Instant now, Duration keptFor);

  /** What came of presenting a refresh token. */
  sealed interface Rotation {
    /**
     * The token was live and its successor is now.
     *
     * @param tokenEnd when the successor expires
     */
    record Done(SessionId session, PersonId person, Instant tokenEnd) implements Rotation {}

    /** Another request has rotated it a moment ago: a race between two tabs, not a theft. */
    record LostRace(SessionId session, PersonId person) implements Rotation {}

    /** It was rotated before: somebody has a copy. */
    record Replayed(SessionId session) implements Rotation {}

    /** Unknown, expired, or of a session that is over. */
    record Worthless() implements Rotation {}
  }

  /** Why a session ended. */
  enum EndReason {
    LOGOUT,
    ENDED_BY_OWNER,
    TOKEN_REPLAYED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    ACCOUNT_DELETED,
    SUSPENDED
  }

  /** A session that is not over. */
  record OpenSession(
      SessionId id,
      Optional<String> userAgent,
      Optional<String> address,
      Instant createdAt,
      Instant lastUsedAt,
      Instant expiresAt) {}
}
