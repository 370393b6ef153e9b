package com.onlyarts.ordering.jdbi;

import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.Columns;
import com.onlyarts.ordering.application.port.Correspondence;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Who wrote to whom, as messaging shows it. */
public final class JdbiCorrespondence implements Correspondence {
  private final Jdbi jdbi;

  public JdbiCorrespondence(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<Instant> firstFrom(PersonId writer, PersonId reader, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT min(sent_at) AS first
                    FROM messaging_message
                    WHERE sender_id = :writer
                      AND recipient_id = :reader
                      AND sent_at >= :since
                    """)
                .bind("writer", writer)
                .bind("reader", reader)
                .bind("since", since)
                .map((row, _) -> Columns.optionalInstant(row, "first"))
                .one());
  }
}
