package com.onlyarts.consultations.jdbi;

import com.onlyarts.identity.api.Obligation;
import com.onlyarts.identity.api.Obligations;
import com.onlyarts.identity.domain.PersonId;
import com.onlyarts.kernel.jdbi.IdLists;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Consultations to come that are paid (R19). */
public final class JdbiConsultationObligations implements Obligations {
  private final Jdbi jdbi;

  public JdbiConsultationObligations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Obligation> of(PersonId person) {
    return List.of(
        new Obligation(
            Obligation.Kind.CONSULTATIONS,
            IdLists.find(
                jdbi,
                """
            SELECT id
            FROM consultations
            WHERE (client_id = :person OR artist_id = :person)
              AND status = 'scheduled'
              AND paid_at IS NOT NULL
            """,
                person)));
  }
}
