package com.onlyarts.commissions.jdbi;

import com.onlyarts.identity.domain.PersonId;
import org.jdbi.v3.core.Jdbi;

/** Whether two people have a commission, whichever of them asked. */
public final class JdbiCommissionDealings {
  private final Jdbi jdbi;

  public JdbiCommissionDealings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public boolean areBetween(PersonId one, PersonId other) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT EXISTS (
                      SELECT
                      FROM commissions
                      WHERE client_id = :one AND artist_id = :other
                         OR client_id = :other AND artist_id = :one)
                    """)
                .bind("one", one)
                .bind("other", other)
                .mapTo(boolean.class)
                .one());
  }
}
