package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.onlyarts.identity.application.port.Standings;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What is true of sessions, remembered for 4 seconds by the clock on the wall, so that a session ended on another node is noticed within the 5 that
 * R13 allows. One that ends on this node is noticed at once.
 */
public final class JdbiStandings implements Standings {
  private static final Duration REMEMBERED = Duration.ofSeconds(4);
  private static final int MOST = 100_000;

  private final Jdbi jdbi;
  private final Clock clock;
  private final Cache<SessionId, Optional<Standing>> remembered = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  public JdbiStandings(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Optional<Standing> of(SessionId session) {
    return remembered.get(session, this::read);
  }

  /** These sessions have just ended. */
  void forget(Collection<SessionId> sessions) {
    remembered.invalidateAll(sessions);
  }

  private Optional<Standing> read(SessionId session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT users.id, users.role
                    FROM sessions
                    JOIN users ON users.id = sessions.user_id
                    WHERE sessions.id = :session
                      AND sessions.ended_at IS NULL
                      AND sessions.expires_at > :now
                      AND users.suspended_at IS NULL
                      AND users.deleted_at IS NULL
                    """)
                .bind("session", session)
                .bind("now", clock.instant())
                .map((row, _) -> new Standing(id(row, "id", PersonId::new), Role.labelled(row.getString("role"))))
                .findOne());
  }
}
