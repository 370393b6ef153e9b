package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;
import static com.onlyarts.kernel.jdbi.Columns.instant;
import static com.onlyarts.kernel.jdbi.Columns.optionalInstant;
import static com.onlyarts.kernel.jdbi.Columns.optionalText;

import com.onlyarts.identity.application.port.Sessions;
import com.onlyarts.identity.domain.Device;
import com.onlyarts.identity.domain.Digest;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Session;
import com.onlyarts.identity.domain.SessionId;
import com.onlyarts.identity.domain.SessionTerms;
import com.onlyarts.kernel.jdbi.Pruning;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sessions and refresh tokens in their tables; one UPDATE decides who rotates a token (R14). */
public final class JdbiSessions implements Sessions {
  private static final int SWEPT_AT_ONCE = 1_000;

  private final Jdbi jdbi;
  private final JdbiSessionStatuses statuses;

  /**
   * @param statuses told of every session that ends here
   */
  public JdbiSessions(Jdbi jdbi, JdbiSessionStatuses statuses) {
    this.jdbi = jdbi;
    this.statuses = statuses;
  }

  /**
   * Refresh tokens that have expired, spent or not. One that is a day old still tells a late
   * sign-out which session it means.
   */
  public static Pruning pruning(Jdbi jdbi, Clock clock) {
    return new Pruning(jdbi, clock, "refresh_tokens", "expires_at < :before", Duration.ofDays(1));
  }

  @Override
  public void open(Session session, Digest refreshToken, Instant tokenEnd) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at, user_agent, ip)
                  VALUES (:id, :person, :createdAt, :createdAt, :expiresAt, :userAgent, :address)
                  """)
              .bind("id", session.id())
              .bind("person", session.person())
              .bind("createdAt", session.createdAt())
              .bind("expiresAt", session.expiresAt())
              .bind("userAgent", session.device().userAgent())
              .bind("address", session.device().address())
              .execute();
          addToken(handle, session.id(), refreshToken, session.createdAt(), tokenEnd);
        });
  }

  @Override
  public Rotation rotate(Digest token, Digest successor, SessionTerms terms, Instant now) {
    return jdbi.withHandle(
        handle -> {
          Optional<Family> rotated = markRotated(handle, token, successor, now);
          if (rotated.isEmpty()) {
            return whyNot(handle, token, terms, now);
          }
          Family family = rotated.get();
          Instant end = terms.tokenEnd(now, family.expiresAt());
          addToken(handle, family.session(), successor, now, end);
          handle
              .createUpdate("UPDATE sessions SET last_used_at = :now WHERE id = :session")
              .bind("now", now)
              .bind("session", family.session())
              .execute();
          return new Rotation.Done(family.session(), family.person(), end);
        });
  }

  /**
   * Of many at once one finds the token not rotated yet; the others wait for its row, and find it
   * rotated.
   */
  private static Optional<Family> markRotated(
      Handle handle, Digest token, Digest successor, Instant now) {
    return handle
        .createQuery(
            """
            UPDATE refresh_tokens
            SET rotated_at = :now,
                replaced_by = :successor
            FROM sessions
            WHERE refresh_tokens.token_hash = :token
              AND refresh_tokens.rotated_at IS NULL
              AND refresh_tokens.expires_at > :now
              AND sessions.id = refresh_tokens.session_id
              AND sessions.ended_at IS NULL
              AND sessions.expires_at > :now
            RETURNING sessions.id, sessions.user_id, sessions.expires_at, refresh_tokens.rotated_at
            """)
        .bind("token", token.bytes())
        .bind("successor", successor.bytes())
        .bind("now", now)
        .map((row, _) -> family(row))
        .findOne();
  }

  private static Rotation whyNot(Handle handle, Digest token, SessionTerms terms, Instant now) {
    Optional<Family> family =
        handle
            .createQuery(
                """
                SELECT sessions.id, sessions.user_id, sessions.expires_at, refresh_tokens.rotated_at
                FROM refresh_tokens
                JOIN sessions ON sessions.id = refresh_tokens.session_id
                WHERE refresh_tokens.token_hash = :token
                  AND refresh_tokens.rotated_at IS NOT NULL
                  AND sessions.ended_at IS NULL
                  AND sessions.expires_at > :now
                """)
            .bind("token", token.bytes())
            .bind("now", now)
            .map((row, _) -> family(row))
            .findOne();
    return family.map(spent -> spent.judged(terms, now)).orElseGet(Rotation.Worthless::new);
  }

  private static void addToken(
      Handle handle, SessionId session, Digest token, Instant now, Instant end) {
    handle
        .createUpdate(
            """
            INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at)
            VALUES (:token, :session, :now, :end)
            """)
        .bind("token", token.bytes())
        .bind("session", session)
        .bind("now", now)
        .bind("end", end)
        .execute();
  }

  @Override
  public Optional<SessionId> ofToken(Digest token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT sessions.id
                    FROM refresh_tokens
                    JOIN sessions ON sessions.id = refresh_tokens.session_id
                    WHERE refresh_tokens.token_hash = :token
                      AND sessions.ended_at IS NULL
                    """)
                .bind("token", token.bytes())
                .mapTo(SessionId.class)
                .findOne());
  }

  @Override
  public boolean end(PersonId person, SessionId session, EndReason reason, Instant now) {
    return end(
            "user_id = :person AND id = :session",
            Optional.of(person),
            Optional.of(session),
            reason,
            now)
        == 1;
  }

  @Override
  public void end(SessionId session, EndReason reason, Instant now) {
    end("id = :session", Optional.empty(), Optional.of(session), reason, now);
  }

  @Override
  public int endAll(PersonId person, Optional<SessionId> but, EndReason reason, Instant now) {
    return end(
        but.isPresent() ? "user_id = :person AND id <> :session" : "user_id = :person",
        Optional.of(person),
        but,
        reason,
        now);
  }

  private int end(
      String which,
      Optional<PersonId> person,
      Optional<SessionId> session,
      EndReason reason,
      Instant now) {
    return jdbi.withHandle(
        handle -> {
          var update =
              handle
                  .createQuery(
                      """
                      UPDATE sessions
                      SET ended_at = :now,
                          end_reason = :reason
                      WHERE <which>
                        AND ended_at IS NULL
                        AND expires_at > :now
                      RETURNING id
                      """)
                  .define("which", which)
                  .bind("now", now)
                  .bind("reason", reason.name().toLowerCase(Locale.ROOT));
          person.ifPresent(id -> update.bind("person", id));
          session.ifPresent(id -> update.bind("session", id));
          List<SessionId> ended = update.mapTo(SessionId.class).list();
          afterCommit(handle, () -> statuses.forget(ended));
          return ended.size();
        });
  }

  private static void afterCommit(Handle handle, Runnable act) {
    if (handle.isInTransaction()) {
      handle.afterCommit(act);
    } else {
      act.run();
    }
  }

  @Override
  public boolean isFamiliar(PersonId person, Device device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                             SELECT
                             FROM sessions
                             WHERE user_id = :person
                               AND ip = :address)
                        OR EXISTS (
                             SELECT
                             FROM refresh_tokens
                             JOIN sessions ON sessions.id = refresh_tokens.session_id
                             WHERE token_hash = CAST(:token AS BYTEA)
                               AND user_id = :person)
                    """)
                .bind("person", person)
                .bind("address", device.address())
                .bind("token", device.token().map(Digest::bytes))
                .mapTo(boolean.class)
                .one());
  }

  @Override
  public List<OpenSession> openOf(PersonId person, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, user_agent, ip, created_at, last_used_at, expires_at
                    FROM sessions
                    WHERE user_id = :person
                      AND ended_at IS NULL
                      AND expires_at > :now
                    ORDER BY last_used_at DESC, id DESC
                    """)
                .bind("person", person)
                .bind("now", now)
                .map((row, _) -> openSession(row))
                .list());
  }

  @Override
  public int sweep(Instant now, Duration keptFor) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM sessions
                    WHERE id IN (
                      SELECT id
                      FROM sessions
                      WHERE expires_at < :before
                         OR ended_at < :before
                      LIMIT :most
                      FOR UPDATE SKIP LOCKED
                    )
                    """)
                .bind("before", now.minus(keptFor))
                .bind("most", SWEPT_AT_ONCE)
                .execute());
  }

  private static OpenSession openSession(ResultSet row) throws SQLException {
    return new OpenSession(
        id(row, "id", SessionId::new),
        optionalText(row, "user_agent"),
        optionalText(row, "ip"),
        instant(row, "created_at"),
        instant(row, "last_used_at"),
        instant(row, "expires_at"));
  }

  private static Family family(ResultSet row) throws SQLException {
    return new Family(
        id(row, "id", SessionId::new),
        id(row, "user_id", PersonId::new),
        instant(row, "expires_at"),
        optionalInstant(row, "rotated_at"));
  }

  /** The session a token belongs to, and when the token was rotated. */
  private record Family(
      SessionId session, PersonId person, Instant expiresAt, Optional<Instant> rotatedAt) {
    Rotation judged(SessionTerms terms, Instant now) {
      boolean justNow = rotatedAt.filter(then -> then.plus(terms.race()).isAfter(now)).isPresent();
      return justNow ? new Rotation.LostRace(session, person) : new Rotation.Replayed(session);
    }
  }
}
