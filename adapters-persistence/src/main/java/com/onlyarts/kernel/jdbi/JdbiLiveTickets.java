package com.onlyarts.kernel.jdbi;

import com.onlyarts.kernel.application.port.LiveTickets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tickets in {@code live_tickets}; whoever removes the row has used it. */
public final class JdbiLiveTickets implements LiveTickets {
  private final Jdbi jdbi;

  public JdbiLiveTickets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(byte[] digest, Holder holder, Instant end) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO live_tickets (digest, person_id, session_id, expires_at)
                    VALUES (:digest, :person, :session, :end)
                    """)
                .bind("digest", digest)
                .bind("person", holder.person())
                .bind("session", holder.session())
                .bind("end", end)
                .execute());
  }

  @Override
  public Optional<Holder> use(byte[] digest, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    DELETE FROM live_tickets
                    WHERE digest = :digest
                      AND expires_at > :now
                    RETURNING person_id, session_id
                    """)
                .bind("digest", digest)
                .bind("now", now)
                .map(
                    (row, _) ->
                        new Holder(
                            row.getObject("person_id", UUID.class),
                            row.getObject("session_id", UUID.class)))
                .findOne());
  }

  @Override
  public void removeAllOf(UUID person) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM live_tickets WHERE person_id = :person")
                .bind("person", person)
                .execute());
  }

  @Override
  public void sweep(Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM live_tickets WHERE expires_at <= :now")
                .bind("now", now)
                .execute());
  }
}
