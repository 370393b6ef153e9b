package com.onlyarts.commissions.jdbi;

import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Commissions with money in escrow, or whose dispute is not decided (R19). */
public final class JdbiCommissionObligations implements Obligations {
  private final Jdbi jdbi;

  public JdbiCommissionObligations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Obligation> of(PersonId person) {
    return List.of(
        new Obligation(
            Obligation.Kind.COMMISSIONS,
            IdLists.find(
                jdbi,
                """
            SELECT id
            FROM commissions
            WHERE (client_id = :person OR artist_id = :person)
              AND (status = 'disputed'
                   OR EXISTS (SELECT 1 FROM commission_milestones AS stage WHERE stage.commission_id = commissions.id AND stage.status = 'in_escrow'))
            """,
                person)));
  }
}
