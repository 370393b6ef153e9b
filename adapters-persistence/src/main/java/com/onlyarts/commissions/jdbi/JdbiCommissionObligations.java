package com.onlyarts.commissions.jdbi;

import com.onlyarts.identity.api.Capacity;
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
  public List<Obligation> of(PersonId person, Capacity as) {
    return List.of(
        new Obligation(
            Obligation.Kind.COMMISSIONS,
            IdLists.find(
                jdbi,
                """
            SELECT id
            FROM commissions
            WHERE %s
              AND (status IN (%s)
                   OR EXISTS (SELECT 1 FROM commission_milestones AS stage WHERE stage.commission_id = commissions.id AND stage.status = 'in_escrow'))
            """
                    .formatted(
                        as == Capacity.ARTIST
                            ? "artist_id = :person"
                            : "(client_id = :person OR artist_id = :person)",
                        as == Capacity.ARTIST ? "'disputed', 'in_progress'" : "'disputed'"),
                person)));
  }
}
