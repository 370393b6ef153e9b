package com.onlyarts.consultations.jdbi;

import com.onlyarts.identity.api.Capacity;
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
  public List<Obligation> of(PersonId person, Capacity as) {
    return List.of(
        new Obligation(
            Obligation.Kind.CONSULTATIONS,
            IdLists.find(
                jdbi,
                """
            SELECT id
            FROM consultations
            WHERE %s
              AND status = 'scheduled'
              AND paid_at IS NOT NULL
            """
                    .formatted(
                        as == Capacity.ARTIST
                            ? "artist_id = :person"
                            : "(client_id = :person OR artist_id = :person)"),
                person)));
  }
}
