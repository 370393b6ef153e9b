package com.onlyarts.identity.jdbi;

import com.onlyarts.identity.api.OpenSessions;
import com.onlyarts.identity.domain.SessionId;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Sessions by their rows, many with one question. */
public final class JdbiOpenSessions implements OpenSessions {
  private final Jdbi jdbi;
  private final Clock clock;

  public JdbiOpenSessions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Set<SessionId> openAmong(Collection<SessionId> sessions) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id
                    FROM identity_open_session
                    WHERE id = ANY(:sessions)
                      AND expires_at > :now
                    """)
                .bindArray("sessions", UUID.class, sessions.stream().map(SessionId::value).toList())
                .bind("now", clock.instant())
                .mapTo(SessionId.class)
                .collect(Collectors.toSet()));
  }
}
