package com.onlyarts.identity.jdbi;

import static com.onlyarts.kernel.jdbi.Columns.id;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.onlyarts.identity.application.port.SessionStatuses;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.identity.domain.Role;
import com.onlyarts.identity.domain.SessionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Jdbi;

/**
 * What is true of sessions, remembered for 4 seconds by the clock on the wall, so that a session
 * ended on another node is noticed within the 5 that R13 allows. One that ends on this node is
 * noticed at once. Who asks while somebody else is reading the same waits for that one's answer,
 * and for its failure too: while the database is away, the requests of one session wait together
 * and not one after the other.
 */
public final class JdbiSessionStatuses implements SessionStatuses {
  private static final Duration REMEMBERED = Duration.ofSeconds(4);
  private static final int MOST = 100_000;

  private final Jdbi jdbi;
  private final Clock clock;
  private final AsyncCache<SessionId, Optional<SessionStatus>> remembered =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).buildAsync();

  public JdbiSessionStatuses(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public Optional<SessionStatus> of(SessionId session) {
    CompletableFuture<Optional<SessionStatus>> ours = new CompletableFuture<>();
    CompletableFuture<Optional<SessionStatus>> theirs =
        remembered.asMap().putIfAbsent(session, ours);
    return theirs == null ? tell(ours, session) : heard(theirs);
  }

  /** These sessions have just ended. */
  void forget(Collection<SessionId> sessions) {
    remembered.synchronous().invalidateAll(sessions);
  }

  private Optional<SessionStatus> tell(
      CompletableFuture<Optional<SessionStatus>> waiting, SessionId session) {
    try {
      waiting.complete(read(session));
    } catch (RuntimeException e) {
      waiting.completeExceptionally(e); // the cache forgets it with that
    }
    return heard(waiting);
  }

  private static Optional<SessionStatus> heard(CompletableFuture<Optional<SessionStatus>> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Optional<SessionStatus> read(SessionId session) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT person_id, role
                    FROM identity_open_session
                    WHERE id = :session
                      AND expires_at > :now
                    """)
                .bind("session", session)
                .bind("now", clock.instant())
                .map(
                    (row, _) ->
                        new SessionStatus(
                            id(row, "person_id", PersonId::new),
                            Role.labelled(row.getString("role"))))
                .findOne());
  }
}
