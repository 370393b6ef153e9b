package com.onlyarts.ordering.jdbi;

import com.onlyarts.identity.api.Capacity;
import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Cases that have not ended, on either side (R19). */
public final class JdbiCaseObligations implements Obligations {
  private final Jdbi jdbi;

  public JdbiCaseObligations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Obligation> of(PersonId person, Capacity as) {
    return List.of(
        new Obligation(
            Obligation.Kind.CASES,
            IdLists.find(
                jdbi,
                """
                SELECT id
                FROM cases
                WHERE %s
                  AND ended_at IS NULL
                """
                    .formatted(
                        as == Capacity.ARTIST
                            ? "seller_id = :person"
                            : "(buyer_id = :person OR seller_id = :person)"),
                person)));
  }
}
